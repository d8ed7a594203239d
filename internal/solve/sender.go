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
	if h.handler.Pull {
		return // nobody can send it anything
	}
	h.handler.VerifiesSender = model.No
	if r.comparesToken(h) {
		h.handler.VerifiesSender = model.Yes
		return
	}
	verdict := model.No
	for _, e := range r.sights {
		switch r.tellsSender(e, h) {
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
	if verdict == model.No && (r.showsRequest(h) || r.passesHeaderOn(h) || r.isForImporters(h)) {
		verdict = model.Unknown
	}
	h.handler.VerifiesSender = verdict
}

// isForImporters reports whether a handler is one that importers of a library
// make, get or serve, and may put middleware around. A function may be what a
// platform calls, and nobody else: one that nothing in view calls, or that is given
// to the platform's own library.
func (r *reading) isForImporters(h *handling) bool {
	i := h.root
	if i.parent == nil {
		return r.library && strings.HasPrefix(i.fn.ID, "(")
	}
	return r.library && !known.IsPlatform(i.by)
}

// tellsSender weighs whether a call tells who sent what a handler takes in.
func (r *reading) tellsSender(e sight, h *handling) model.Truth {
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
	case known.Grants, known.Identifies:
		// A parameter may be a secret, or a signature.
		if len(e.args) == 0 || strings.HasSuffix(e.id, ".Extra") {
			return model.No
		}
		if e.what == known.Identifies && len(e.args) < 2 {
			return model.Unknown
		}
		for _, t := range r.textsOf(e.args[len(e.args)-1]).orEmpty() {
			if known.MayTellSender(t.value) {
				return model.Unknown
			}
		}
	case known.RegistersHandler:
		if len(e.args) > 1 && slices.ContainsFunc(e.args[1:], r.isStranger) && r.isRegisteredBy(e, h) {
			return model.Unknown // middleware of this route
		}
	case known.Wraps:
		if slices.ContainsFunc(e.args[1:], r.isStranger) && !r.isForOthers(e, h) { // the first is the router
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

// passesHeaderOn reports whether a frame of the handler sends the headers of a
// request on: somebody else may look at them.
func (r *reading) passesHeaderOn(h *handling) bool {
	return slices.ContainsFunc(r.effects, func(e happening) bool {
		if e.kind != summary.SendRaw || h.below[e.in] == nil || len(e.args) < 2 {
			return false
		}
		return slices.ContainsFunc(e.args[1].places(), func(req *place) bool {
			if req.obj.typ == known.TypeInbound {
				return true
			}
			return slices.ContainsFunc(r.field(req, "Header").holds.ever(), func(p *place) bool { return p.obj.typ == known.TypeInboundHeader })
		})
	})
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
