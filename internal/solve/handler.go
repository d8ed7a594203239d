package solve

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A handling is one context of a handler: its frame and all that runs below it.
type handling struct {
	handler *model.Handler
	root    *instance
	below   map[*instance]*timing
	sights  []sight // in its frames
}

// A timing says when a frame runs, seen from the response.
type timing struct{ before, after bool }

// handlers finds the functions that take in Chat events, and what lies on their
// paths.
func (r *reading) handlers() {
	r.bySight = make(map[*instance][]sight)
	for _, e := range r.sights {
		r.bySight[e.in] = append(r.bySight[e.in], e)
	}
	byRoot := make(map[*instance]*handling)
	var all []*handling
	for _, e := range r.sights {
		if e.what != known.Decodes || r.isRepeated(e.in) {
			continue
		}
		root := r.handlerOf(e.in)
		if root == nil {
			continue
		}
		h := byRoot[root]
		if h == nil {
			h = r.handling(root)
			byRoot[root] = h
		}
		if !r.takesEvent(e, h) {
			continue
		}
		if r.isPushed(e) && h.handler.Transport == model.OverHTTP {
			h.handler.Transport = model.OverPubSub
		}
		if !slices.Contains(all, h) {
			all = append(all, h)
		}
	}
	for _, h := range all {
		r.verification(h)
		r.answer(h)
		r.onPath(h, all)
		r.program.Handlers = append(r.program.Handlers, h.handler)
	}
}

// handlerOf is the frame of the handler that a frame belongs to, or nil: the
// innermost function with the signature of one that others call.
func (r *reading) handlerOf(i *instance) *instance {
	for ; i != nil; i = i.parent {
		if i.fn.Synthetic || r.shape(i.fn) == known.NoShape {
			continue
		}
		switch {
		case strings.HasSuffix(i.fn.ID, ").ServeHTTP"), isExportedName(i.fn.ID), i.parent == nil && !i.dead:
			return i
		case i.parent != nil && (i.site < 0 || i.of != nil || i.parent.fn.Synthetic):
			return i // it is called as a function value
		}
	}
	return nil
}

// isExportedName reports whether the function's own name is one that other
// packages can use.
func isExportedName(id string) bool {
	first, _ := utf8.DecodeRuneInString(id[strings.LastIndex(id, ".")+1:])
	return unicode.IsUpper(first)
}

func (r *reading) handling(root *instance) *handling {
	fn := root.fn
	h := &handling{root: root, below: make(map[*instance]*timing), handler: &model.Handler{
		Transport: model.OverHTTP, Position: fn.Position, Closes: fn.Position, Function: fn.ID, Package: fn.Package,
	}}
	switch r.shape(fn) {
	case known.PullCallback:
		h.handler.Transport, h.handler.Pull = model.OverPubSub, true
	case known.PushFunction:
		h.handler.Transport, h.handler.Pull = model.OverPubSub, true // the platform hands it over
	}
	h.visit(root, false)
	r.visitHandedOver(h)
	for i := range h.below {
		h.sights = append(h.sights, r.bySight[i]...)
	}
	return h
}

// visit notes the frames at and below i, and when they run.
func (h *handling) visit(i *instance, after bool) {
	t := h.below[i]
	if t == nil {
		t = &timing{}
		h.below[i] = t
	}
	if after && t.after || !after && t.before {
		return
	}
	t.after, t.before = t.after || after, t.before || !after
	for _, callee := range i.callees {
		h.visit(callee, after || startsLater(i, callee))
	}
}

// startsLater reports whether callee runs beside i or after it: i starts it in a
// goroutine, or hands it to a queue or a timer.
func startsLater(i, callee *instance) bool {
	if callee.parent != i {
		return false
	}
	if callee.site >= 0 {
		return i.fn.Calls[callee.site].Go
	}
	return known.RunsLater(callee.by)
}

// visitHandedOver notes the function values that the frames make and somebody
// else runs: they are handed to a queue.
func (r *reading) visitHandedOver(h *handling) {
	for again := true; again; {
		again = r.visitQueues(h)
		for o, ran := range r.ran {
			if t := h.below[o.in]; t == nil {
				continue
			}
			for _, i := range ran {
				if h.below[i] == nil {
					h.visit(i, true)
					again = true
				}
			}
		}
	}
}

// takesEvent reports whether what is decoded is a Chat event: by its type, or
// because the handler compares the type of what it gets with the names of events.
func (r *reading) takesEvent(e sight, h *handling) bool {
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

// onPath notes the calls and credentials on a handler's path.
func (r *reading) onPath(h *handling, all []*handling) {
	for _, call := range r.program.Calls {
		on := model.HandlerCall{Call: call, ToSender: true}
		for _, s := range r.sendings[call] {
			t := h.below[s.by]
			if t == nil {
				continue
			}
			before, after := h.when(s.by, *t)
			on.Sync, on.Async = on.Sync || before, on.Async || after
			on.ToSender = on.ToSender && r.toSender(s)
		}
		if on.Sync || on.Async {
			h.handler.AddCall(on)
			for _, reach := range call.Reaches() {
				h.handler.AddCredential(model.HandlerCredential{Credential: reach.Credential, MadeSync: r.madeBefore(reach.Credential, h, all)})
			}
		}
	}
	for _, c := range r.program.Credentials {
		if r.madeBefore(c, h, all) {
			h.handler.AddCredential(model.HandlerCredential{Credential: c, MadeSync: true})
		}
	}
	h.handler.Idle = r.idleClients(h)
	h.handler.OtherWork = slices.ContainsFunc(r.unreadIn, func(i *instance) bool { return h.below[i] != nil })
	apis := make(map[string]bool)
	for _, e := range h.sights {
		if e.what == known.CallsElsewhere {
			apis[e.id] = true
		}
	}
	h.handler.OtherAPIs = slices.Sorted(maps.Keys(apis))
}

// idleClients are the clients of other Google APIs that a handler makes before
// its response is complete, and of an API that the program never calls.
func (r *reading) idleClients(h *handling) []model.IdleClient {
	var idle []model.IdleClient
	for _, e := range r.effects {
		if t := h.below[e.in]; e.kind != summary.UseElsewhere || t == nil || t.after || len(e.args) < 2 {
			continue
		}
		for _, api := range r.textsOf(e.args[1]).values {
			called := slices.ContainsFunc(r.sights, func(s sight) bool { return s.what == known.CallsElsewhere && s.id == api.value })
			if !called && !r.clientLeaves(e.in) {
				idle = append(idle, model.IdleClient{API: api.value, Position: e.in.place(e.in.at), Function: e.in.source().fn.ID})
			}
		}
	}
	return idle
}

// clientLeaves reports whether code out of view gets the client that a
// constructor returns.
func (r *reading) clientLeaves(constructor *instance) bool {
	for _, result := range constructor.results {
		for _, p := range result.places() {
			if _, ok := r.leaves[p.obj]; ok {
				return true
			}
		}
	}
	return false
}

// when is the timing of what a frame does: after the response was sent off, it
// runs after it.
func (h *handling) when(by *instance, t timing) (before, after bool) {
	for _, e := range h.sights {
		if e.what != known.Flushes {
			continue
		}
		frame := common(e.in, by)
		if frame == nil || h.below[frame] == nil {
			continue
		}
		switch first, sure := passed(frame, e, by); {
		case sure:
			return false, true
		case first:
			t.after = true
		}
	}
	return t.before, t.after
}

// madeBefore reports whether a credential is made on the handler's path before
// its response is complete, in whatever context, and nowhere else.
func (r *reading) madeBefore(c *model.Credential, h *handling, all []*handling) bool {
	frames := r.madeIn[c]
	return len(frames) > 0 && !slices.ContainsFunc(frames, func(i *instance) bool {
		return !slices.ContainsFunc(all, func(context *handling) bool {
			t := context.below[i]
			return context.root.fn == h.root.fn && t != nil && t.before && !t.after
		})
	})
}
