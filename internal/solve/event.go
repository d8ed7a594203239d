package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// takesEvent reports whether what is decoded is a Chat event: by its type, or
// because the handler compares the type of what it gets with the names of events.
func (r *reading) takesEvent(e sight, h *handling) bool {
	if slices.ContainsFunc(e.args, func(v *variable) bool { return r.isFromResponse(v, 0) }) {
		return false // what another server answered
	}
	names := r.namesEvents(h)
	for _, typ := range r.decodedTypes(e) {
		if r.isEventType(typ) || names && r.mayBeEvent(typ) {
			return true
		}
	}
	return false
}

// mayBeEvent reports whether values of the type may be events if they are
// compared with the names of events: maps, and structs that have a type.
func (r *reading) mayBeEvent(typ string) bool {
	return strings.HasPrefix(typ, "map[string]") || typ == "any" || typ == "interface{}" ||
		slices.ContainsFunc(r.json[typ], func(f summary.JSONField) bool { return f.Name == "type" })
}

// namesEvents reports whether a frame of the handler compares something with the
// name of an event, or a package of one has a table under such names.
func (r *reading) namesEvents(h *handling) bool {
	for i := range h.below {
		if i.fn.NamesEvent {
			return true
		}
		if init := r.funcs[i.fn.Package+".init"]; init != nil && init.NamesEvent {
			return true
		}
	}
	return false
}

// decodedTypes are the types of the values that a call decodes into.
func (r *reading) decodedTypes(e sight) []string {
	var types []string
	for _, p := range r.target(e) {
		typ := strings.TrimPrefix(p.obj.typ, "*")
		if p.path != "" {
			typ = r.fieldType(p)
		}
		types = append(types, r.instantiated(typ, e.in))
	}
	return types
}

// target are the variables that a call decodes into.
func (r *reading) target(e sight) []*place {
	if len(e.args) == 0 {
		return nil
	}
	n := len(e.args) - 1
	if known.TargetFirst(e.id) {
		n = 1
	}
	return r.unboxed(e.args[n])
}

// fieldType is the type of a field by the JSON names of its struct, "" where
// that is not known.
func (r *reading) fieldType(p *place) string {
	for _, f := range r.json[p.obj.typ] {
		if "."+f.Field == p.path {
			return f.Type
		}
	}
	return ""
}

// instantiated is the type that a type parameter stands for in a frame. A closure
// has those of the function that makes it.
func (r *reading) instantiated(typ string, i *instance) string {
	for depth := 0; i != nil && depth < 64; depth++ {
		n := slices.Index(i.fn.TypeParams, typ)
		switch {
		case n >= 0 && i.parent != nil && i.site >= 0 && n < len(i.parent.fn.Calls[i.site].TypeArgs):
			typ = strings.TrimPrefix(i.parent.fn.Calls[i.site].TypeArgs[n], "*")
			i = i.parent
		case i.of != nil && i.of.kind == function && i.of.in != nil:
			i = i.of.in
		default:
			i = i.parent
		}
	}
	return typ
}

// isPushed reports whether an event is decoded from the data of a message of
// Pub/Sub, which a request carries.
func (r *reading) isPushed(e sight) bool {
	for n, arg := range e.args {
		if n == len(e.args)-1 && !known.TargetFirst(e.id) {
			break
		}
		for _, p := range r.decodedParts(arg, 0) {
			if strings.HasSuffix(segments(p.obj.way), ".data") {
				return true
			}
		}
	}
	return false
}

// decodedParts are the parts of what was decoded that something is made of.
func (r *reading) decodedParts(v *variable, depth int) []*place {
	var all []*place
	for _, p := range v.places() {
		switch {
		case p.obj.typ == known.TypeEvent:
			all = append(all, p)
		case depth > 8:
		case p.obj.kind == boxed:
			all = append(all, r.decodedParts(r.place(p.obj, boxContent).holds, depth+1)...)
		case p.obj.kind == unknown:
			for _, input := range p.obj.inputs {
				all = append(all, r.decodedParts(input, depth+1)...)
			}
		case p.obj.kind == made:
			all = append(all, r.decodedParts(r.field(p, known.SlotContent).holds, depth+1)...)
		}
	}
	return all
}

// segments is the way to a part in one form, however it was gone: ".space.name".
func segments(way string) string {
	way = strings.ToLower(way)
	way = strings.NewReplacer(`["`, ".", `"]`, "", "[]", "").Replace(way)
	return way
}

// isFromResponse reports whether v is the body of a response, or made of one.
func (r *reading) isFromResponse(v *variable, depth int) bool {
	return depth < 6 && slices.ContainsFunc(v.places(), func(p *place) bool {
		switch {
		case p.obj.typ == known.TypeBody:
			return true
		case p.obj.kind == boxed:
			return r.isFromResponse(r.place(p.obj, boxContent).holds, depth+1)
		case p.obj.kind == unknown:
			return slices.ContainsFunc(p.obj.inputs, func(input *variable) bool { return r.isFromResponse(input, depth+1) })
		case p.obj.kind == made:
			return r.isFromResponse(r.field(p, known.SlotContent).holds, depth+1)
		}
		return false
	})
}
