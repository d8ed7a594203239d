package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A chain is an instance and its callers, the entry point first.
func chain(i *instance) []*instance {
	var frames []*instance
	for ; i != nil; i = i.parent {
		frames = append(frames, i)
	}
	slices.Reverse(frames)
	return frames
}

// common is the innermost frame that has a and b below it or is one of them;
// nil when they belong to different entry points.
func common(a, b *instance) *instance {
	for a != nil && b != nil && a != b {
		if a.depth >= b.depth {
			a = a.parent
		} else {
			b = b.parent
		}
	}
	if a != b {
		return nil
	}
	return a
}

// A closing is where a finding about a reach stands in the package at hand, and
// how the proof goes.
type closing struct {
	at      model.Position
	fn      *summary.Func
	holds   bool // it is at the call itself
	through []model.Step
}

// closes finds where a finding about a call stands in the package at hand: at the
// call, else at the last call expression of the package on the way to it. The
// way begins in the innermost frame that has the call and all origins below it.
func (s *solver) closes(call *instance, at model.Position, origins []*instance) closing {
	call = call.frame()
	frames := chain(call)
	c := closing{at: at, fn: call.fn, holds: call.fn.Package == s.view}
	if !c.holds {
		for n := 0; n+1 < len(frames); n++ {
			if frames[n].fn.Package == s.view && frames[n+1].at.IsValid() {
				c.at, c.fn = frames[n+1].at, frames[n].fn
			}
		}
	}
	for n := s.begins(call, frames, origins); n+1 < len(frames); n++ {
		if next := frames[n+1]; next.at.IsValid() && !next.fn.Synthetic {
			c.through = append(c.through, model.Step{Position: next.at, Note: displayName(next.fn.ID) + " is called here"})
		}
	}
	return c
}

// begins is which of the frames that lead to a call is the innermost one that has
// all origins below it. What the initialization of a package makes is known to
// all who import the package.
func (s *solver) begins(call *instance, frames []*instance, origins []*instance) int {
	frame := call
	for _, origin := range origins {
		if origin == nil || isInit(origin) {
			continue
		}
		if frame = common(frame, origin.frame()); frame == nil {
			return 0
		}
	}
	return max(0, slices.Index(frames, frame.frame()))
}

// earlier reports whether c is to be preferred to d: where the call is, else
// the first by file and line.
func (c closing) earlier(d closing) bool {
	switch {
	case c.holds != d.holds:
		return c.holds
	case c.at != d.at:
		return c.at.Compare(d.at) < 0
	}
	return len(c.through) < len(d.through)
}

// isInit reports whether i runs while a package is initialized.
func isInit(i *instance) bool {
	fn := i.root().fn
	return fn.ID == fn.Package+".init"
}
