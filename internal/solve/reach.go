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

// A closing is where the proof of a reach is complete.
type closing struct {
	at      model.Position
	fn      *summary.Func
	holds   bool // in the package that holds the call
	rank    int
	through []model.Step
}

// closes finds the frame in which everything that decides is known: the
// innermost one that has the call and all origins below it. What the
// initialization of a package makes is known to all who import the package.
func (s *solver) closes(call *instance, origins []*instance) closing {
	call = call.frame()
	frame, rank, scattered := call, s.rank[call.fn.Package], false
	for _, origin := range origins {
		if origin == nil {
			continue
		}
		origin = origin.frame()
		rank = max(rank, s.rank[origin.fn.Package])
		if isInit(origin) {
			continue
		}
		if frame = common(frame, origin); frame == nil {
			scattered = true
			break
		}
	}
	frames := chain(call)
	from := 0
	if !scattered {
		frame = frame.frame()
		from = slices.Index(frames, frame)
		rank = s.rank[frame.fn.Package]
	}
	c := closing{at: call.fn.Position, fn: call.fn, rank: rank}
	if s.rank[call.fn.Package] == rank {
		c.at, c.holds = model.Position{}, true // at the call itself
	} else {
		// The last call expression of that package on the way to the call.
		for n := max(from, 0); n+1 < len(frames); n++ {
			if s.rank[frames[n].fn.Package] == rank && frames[n+1].at.IsValid() {
				c.at, c.fn = frames[n+1].at, frames[n].fn
			}
		}
	}
	for n := max(from, 0); n+1 < len(frames); n++ {
		if next := frames[n+1]; next.at.IsValid() && !next.fn.Synthetic {
			c.through = append(c.through, model.Step{Position: next.at, Note: displayName(next.fn.ID) + " is called here"})
		}
	}
	return c
}

// earlier reports whether c is to be preferred to d: where the call is, else
// the first in import order, by file and line.
func (c closing) earlier(d closing) bool {
	switch {
	case c.holds != d.holds:
		return c.holds
	case c.rank != d.rank:
		return c.rank < d.rank
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
