package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// verification weighs whether a handler, or middleware around it, looks at who
// sent the event.
func (r *reading) verification(h *handling) {
	h.handler.VerifiesSender = model.No
	if r.comparesToken(h) {
		h.handler.VerifiesSender = model.Yes
		return
	}
	verdict := model.No
	for _, e := range r.sights {
		switch r.tellsSender(e) {
		case model.No:
			continue
		case model.Yes:
			switch r.guards(e.in, h) {
			case model.Yes:
				h.handler.VerifiesSender = model.Yes
				return
			case model.Unknown:
				verdict = model.Unknown
			}
		default:
			verdict = model.Unknown
		}
	}
	if verdict == model.No && r.showsRequest(h) {
		verdict = model.Unknown
	}
	h.handler.VerifiesSender = verdict
}

// tellsSender weighs whether a call tells who sent something.
func (r *reading) tellsSender(e sight) model.Truth {
	switch e.what {
	case known.Verifies:
		return model.Yes
	case known.Looks:
		if strings.HasSuffix(e.id, ".BasicAuth") {
			return model.Yes
		}
		if len(e.args) < 2 || r.ofResponse(e.args[0]) {
			return model.No
		}
		verdict := model.No
		for _, t := range r.textsOf(e.args[1]).orEmpty() {
			switch known.LooksAt(t.value) {
			case known.Certainly:
				return model.Yes
			case known.Possibly:
				verdict = model.Unknown
			}
		}
		return verdict
	case known.Wraps:
		if slices.ContainsFunc(e.args[1:], r.isStranger) { // the first is the router
			return model.Unknown
		}
	}
	return model.No
}

// ofResponse reports whether a header is not that of a request that came in.
func (r *reading) ofResponse(header *variable) bool {
	places := header.places()
	return len(places) > 0 && !slices.ContainsFunc(places, func(p *place) bool {
		return p.obj.typ == known.TypeInboundHeader || p.obj.kind == unknown || known.IsWebContext(p.obj.typ)
	})
}

// isStranger reports whether v may be middleware of a library that may look at
// who sent a request.
func (r *reading) isStranger(v *variable) bool {
	return slices.ContainsFunc(r.elementsAndSelf(v), func(p *place) bool {
		switch p.obj.kind {
		case unknown:
			return !known.HarmlessMiddleware(p.obj.text)
		case function:
			return r.funcs[p.obj.text] == nil && !known.HarmlessMiddleware(p.obj.text)
		}
		return false
	})
}

// elementsAndSelf are what v may be, and what lies in it where that is a list.
func (r *reading) elementsAndSelf(v *variable) []*place {
	var all []*place
	for _, p := range r.unboxed(v) {
		all = append(all, p)
		for _, q := range p.obj.order {
			if isElement(q.path, p.path) {
				all = append(all, r.unboxed(q.holds)...)
			}
		}
	}
	return all
}

// guards weighs whether what a frame does stands before a handler's work: it is
// below the handler, or below middleware that calls it. Another endpoint has
// nothing to do with it.
func (r *reading) guards(i *instance, h *handling) model.Truth {
	if h.below[i] != nil {
		return model.Yes
	}
	if frame := common(i, h.root); frame != nil {
		for ; frame != nil; frame = frame.parent {
			if r.shape(frame.fn) != known.NoShape {
				return model.Yes
			}
		}
	}
	for outer := i; outer != nil; outer = outer.parent {
		if outer.fn.Synthetic || r.shape(outer.fn) == known.NoShape {
			continue
		}
		if r.letsOthersRun(outer) || outer.by != "" && !known.Registers(outer.by) {
			return model.Yes // middleware that a router puts before handlers
		}
		return model.No // another endpoint
	}
	return model.Unknown
}

// letsOthersRun reports whether a frame lets the next handler run, which is not
// in view.
func (r *reading) letsOthersRun(i *instance) bool {
	if slices.ContainsFunc(r.bySight[i], func(e sight) bool { return e.what == known.HandsOn }) {
		return true
	}
	for _, call := range i.fn.Calls {
		if call.Kind != summary.Dynamic || !slices.ContainsFunc(i.value(call.Fn).places(), func(p *place) bool { return p.obj.kind == unknown }) {
			continue
		}
		for _, arg := range call.Args {
			for _, p := range i.value(arg).places() {
				if known.IsWebContext(p.obj.typ) || p.obj.typ == known.TypeInbound {
					return true
				}
			}
		}
	}
	return false
}

// comparesToken reports whether a frame of the handler compares the token that
// an older event carries.
func (r *reading) comparesToken(h *handling) bool {
	for i := range h.below {
		for _, v := range i.fn.Compared {
			for _, p := range i.value(v).places() {
				if p.obj.typ == known.TypeEvent && isToken(segments(p.obj.way)) {
					return true
				}
			}
		}
	}
	return false
}

func isToken(way string) bool {
	return way == ".token" || way == ".verificationtoken" || strings.HasSuffix(way, "idtoken")
}

// showsRequest reports whether code out of view that nobody knows may look at
// the requests of a handler.
func (r *reading) showsRequest(h *handling) bool {
	frames := make(map[*instance]bool)
	for i := h.root; i != nil; i = i.parent {
		frames[i] = true
	}
	for _, seen := range r.shown {
		if h.below[seen] != nil || frames[seen] {
			return true
		}
	}
	return false
}

// toSender reports whether a call provably writes into the space that an event
// came from.
func (r *reading) toSender(s sent) bool {
	if s.parent == nil {
		return false
	}
	complete := false
	for _, p := range s.parent.places() {
		if p.obj.kind == constant && p.obj.text == "" {
			continue // there is no call then
		}
		if p.obj.typ != known.TypeEvent {
			return false
		}
		way := segments(p.obj.way)
		if strings.HasSuffix(way, "space.name") || strings.HasSuffix(way, "thread.name") {
			complete = true
		} else if !onWayToSpace(way) {
			return false
		}
	}
	return complete
}

// onWayToSpace reports whether a part of an event may lie on the way to its
// space: code that digs through maps passes by all of them.
func onWayToSpace(way string) bool {
	for _, name := range strings.FieldsFunc(way, func(c rune) bool { return c == '.' }) {
		switch name {
		case "space", "thread", "name", "message", "chat":
		default:
			if !strings.HasSuffix(name, "payload") {
				return false
			}
		}
	}
	return true
}
