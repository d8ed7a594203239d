package solve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
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
		r.isHandler[h.root] = true
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
