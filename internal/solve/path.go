package solve

import (
	"maps"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

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
		on.Several = r.isOneOfSeveral(call, h) || r.isMoreThanMessage(call, h)
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
		case first, mayPrecede(e, by):
			t.after = true
		}
	}
	return t.before, t.after
}

// mayPrecede reports whether a call that its function can go past stands before
// what leads to a frame.
func mayPrecede(e sight, by *instance) bool {
	if e.site < 0 || !e.in.fn.Calls[e.site].Maybe {
		return false
	}
	for ; by != nil && by.parent != nil; by = by.parent {
		if by.parent == e.in && by.site >= 0 {
			return e.in.fn.Calls[e.site].Position.Compare(e.in.fn.Calls[by.site].Position) < 0
		}
	}
	return false
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

// isOneOfSeveral reports whether a call on a handler's path is made in a loop, or
// before or after another one that is sent there.
func (r *reading) isOneOfSeveral(call *model.Call, h *handling) bool {
	for _, s := range r.sendings[call] {
		if h.below[s.by] == nil {
			continue
		}
		for i := s.by; i != h.root && i.parent != nil; i = i.parent {
			if i.site >= 0 && i.parent.fn.Calls[i.site].Loop {
				return true
			}
		}
		for _, sendings := range r.sendings {
			for _, other := range sendings {
				if other.by != s.by && h.below[other.by] != nil && r.follow(s.by, other.by) {
					return true
				}
			}
		}
	}
	return false
}

// follow reports whether one of two frames runs after the other.
func (r *reading) follow(a, b *instance) bool {
	frame := common(a, b)
	if frame == nil {
		return false
	}
	first, _ := before(frame, a, summary.Point{}, b, summary.Point{})
	second, _ := before(frame, b, summary.Point{}, a, summary.Point{})
	return first || second
}

// isMoreThanMessage reports whether a call on a handler's path does what no
// response does: the program uses what it returns, or names the message or its
// thread by itself.
func (r *reading) isMoreThanMessage(call *model.Call, h *handling) bool {
	return slices.ContainsFunc(r.sendings[call], func(s sent) bool {
		if h.below[s.by] == nil {
			return false
		}
		by := s.by
		for by.parent != nil && by.parent.fn.Synthetic { // a method expression returns all
			by = by.parent
		}
		frame := by.parent
		used := frame != nil && by.site >= 0 && r.usages[frame.fn] != nil && r.usages[frame.fn].results[by.site]
		return used || s.named
	})
}
