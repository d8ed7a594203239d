package solve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// passed reports whether a sight comes before what the frame by does, and
// whether it surely has.
func passed(frame *instance, e sight, by *instance) (first, sure bool) {
	first, sure = before(frame, e.in, e.point(), by, summary.Point{})
	return first, sure && (e.in == frame || e.site < 0 || !e.in.fn.Calls[e.site].Maybe)
}

// answer weighs whether a handler gives a message back in its response.
func (r *reading) answer(h *handling) {
	h.handler.WritesMessage = model.No
	if h.handler.Transport != model.OverHTTP {
		return
	}
	weigh := func(e sight) { h.handler.WritesMessage = h.handler.WritesMessage.Or(r.answers(e)) }
	for _, e := range h.sights {
		if h.below[e.in].before {
			weigh(e)
		}
	}
	// A handler that returns an error or a value is given to one that responds.
	for i := h.root.parent; i != nil; i = i.parent {
		if r.shape(i.fn) != known.NoShape {
			for _, e := range r.bySight[i] {
				weigh(e)
			}
		}
	}
	if h.handler.WritesMessage == model.No && r.isForImporters(h) {
		h.handler.WritesMessage = model.Unknown // who calls it may write one
	}
}

// answers weighs whether a call writes a Chat message into the response.
func (r *reading) answers(e sight) model.Truth {
	switch {
	case e.what == known.Exposes, e.what == known.HandsOn:
		return model.Unknown // somebody else writes it
	case e.what != known.Answers || len(e.args) == 0:
		return model.No
	case known.IsContextMethod(e.id), r.isWriter(e.args[0], 0):
		if t := r.givesMessage(e); t != model.No || known.Observe(e.id) == known.Answers && !known.CopiesUnseen(e.id) {
			return t
		}
		return model.Unknown // code out of view has it
	case r.mayBeWriter(e.args[0], 0) && r.givesMessage(e) != model.No:
		return model.Unknown
	}
	return model.No
}

// mayBeWriter reports whether v may be what a response is written with, since it
// is not known.
func (r *reading) mayBeWriter(v *variable, depth int) bool {
	return slices.ContainsFunc(v.places(), func(p *place) bool {
		switch {
		case p.obj.kind == unknown:
			return true
		case depth > 4:
			return false
		case p.obj.kind == boxed:
			return r.mayBeWriter(r.place(p.obj, boxContent).holds, depth+1)
		}
		return p.obj.kind == made && r.mayBeWriter(r.field(p, known.SlotContent).holds, depth+1)
	})
}

// isWriter reports whether v may be what a response is written with, or
// something around it.
func (r *reading) isWriter(v *variable, depth int) bool {
	return slices.ContainsFunc(v.places(), func(p *place) bool {
		switch {
		case p.obj.typ == known.TypeWriter, r.methods[p.obj.typ]["WriteHeader"] != "", r.methods["*"+p.obj.typ]["WriteHeader"] != "":
			return true
		case depth > 4:
			return false
		case p.obj.kind == boxed:
			return r.isWriter(r.place(p.obj, boxContent).holds, depth+1)
		}
		return p.obj.kind == made && r.isWriter(r.field(p, known.SlotContent).holds, depth+1)
	})
}

// givesMessage weighs whether what a call writes is a Chat message.
func (r *reading) givesMessage(e sight) model.Truth {
	verdict := model.No
	for _, arg := range e.args[1:] {
		verdict = verdict.Or(r.anyMessage(arg, 0))
	}
	return verdict
}

// isMessage weighs whether something is a Chat message, or is written as one: by
// its type, its JSON names, its text.
func (r *reading) isMessage(p *place, depth int) model.Truth {
	o := p.obj
	typ := strings.TrimPrefix(o.typ, "*")
	fields := r.json[typ]
	switch {
	case known.IsMessageType(typ), slices.ContainsFunc(fields, func(f summary.JSONField) bool { return known.IsMessageName(f.Name) }):
		return model.Yes
	case len(fields) > 0:
		return model.No
	case o.kind == unknown, depth > 8:
		return model.Unknown
	case o.kind == boxed:
		return r.anyMessage(r.place(o, boxContent).holds, depth)
	case o.typ == known.TypeJSON:
		return r.anyMessage(r.slot(o, known.SlotValue), depth)
	case isTextual(o):
		return isMessageText(r.fold(p))
	case o.kind == appended, o.kind == partial, hasFieldsOnly(p):
		return model.Unknown
	}
	verdict := model.No
	for _, q := range o.order {
		switch key := elementKey(q, p); {
		case known.IsMessageName(key):
			return model.Yes
		case q.path == p.path+summary.AnyElement && len(q.holds.list) > 0:
			verdict = verdict.Or(r.anyMessage(q.holds, depth)) // the arguments of a format
		case key != "" && !isNumber(key), !isElement(q.path, p.path):
		default:
			verdict = verdict.Or(r.anyMessage(q.holds, depth))
		}
	}
	return verdict
}

// hasFieldsOnly reports whether something is a struct, of which no JSON names are
// known then, and neither a list nor a map.
func hasFieldsOnly(p *place) bool {
	fields := false
	for _, q := range p.obj.order {
		if isElement(q.path, p.path) {
			return false
		}
		fields = fields || strings.HasPrefix(q.path, p.path+".")
	}
	return fields
}

func isNumber(s string) bool { _, err := strconv.Atoi(s); return err == nil }

// elementKey is the constant key or index under which q lies in p, or "".
func elementKey(q, p *place) string {
	if !isElement(q.path, p.path) {
		return ""
	}
	return strings.Trim(q.path[len(p.path):], `["]`)
}

func (r *reading) anyMessage(v *variable, depth int) model.Truth {
	verdict := model.No
	for _, p := range v.places() {
		verdict = verdict.Or(r.isMessage(p, depth+1))
	}
	return verdict
}

// isMessageText weighs whether a text is the JSON of a message. What does not
// begin as JSON does is none.
func isMessageText(t texts) model.Truth {
	verdict := model.No
	for _, v := range t.values {
		if known.HasMessageName(v.value) {
			return model.Yes
		}
		if begin := strings.TrimSpace(v.value); !v.whole() && (strings.HasPrefix(begin, "{") || strings.HasPrefix(begin, known.Hole) || strings.HasPrefix(begin, "%")) {
			verdict = model.Unknown
		}
	}
	return verdict
}
