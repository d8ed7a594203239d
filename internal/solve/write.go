package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A write is one store to a place.
type write struct {
	val   *variable
	from  *place // of a struct that is copied: the part that is copied here
	in    *instance
	at    summary.Point
	maybe bool      // its function can go past it
	some  bool      // it is done for some elements of a list only
	given *variable // what must be set for it, where that is known
}

// write puts val where dst is. Of several stores to one place the last one
// counts: what the place holds is marked, so that a reader can ask which.
func (s *solver) write(val *variable, dst *place, w write) {
	w.val = val
	s.copy(val, dst.holds)
	if strings.Contains(dst.path, summary.AnyElement) {
		return // a store at an index that is not known replaces nothing for sure
	}
	if dst.writes = append(dst.writes, w); len(dst.writes) == 2 {
		dst.marker = s.place(&object{kind: overwritten, of: dst}, "")
		s.add(dst.holds, dst.marker)
	}
}

// lasting are the writes to p that no other write is sure to have replaced.
//
// A request may be sent before and after it or its header is changed, so each
// write lasts.
func (p *place) lasting() []write {
	if p.obj.typ == known.TypeRequest || p.obj.typ == known.TypeHeader {
		return p.writes
	}
	return slices.DeleteFunc(slices.Clone(p.writes), func(u write) bool {
		return slices.ContainsFunc(p.writes, u.replacedBy)
	})
}

// gone is what only writes brought to p that others have replaced.
func (p *place) gone() map[*place]bool {
	weight := len(p.writes)
	for _, w := range p.writes {
		weight += len(w.val.list)
		for _, q := range w.val.list {
			for _, part := range ownParts {
				if held := q.obj.places[part]; held != nil {
					weight += len(held.holds.list)
				}
			}
		}
	}
	if weight != p.weighed { // all of it only grows
		p.replaced, p.weighed = p.weigh(), weight
	}
	return p.replaced
}

func (p *place) weigh() map[*place]bool {
	lasting := p.lasting()
	if len(lasting) == len(p.writes) || slices.ContainsFunc(lasting, p.extends) {
		return nil
	}
	kept := make(map[*place]bool)
	for _, w := range lasting {
		for _, q := range w.val.list {
			kept[q] = true
		}
	}
	gone := make(map[*place]bool)
	for _, w := range p.writes {
		for _, q := range w.val.list {
			if !kept[q] {
				gone[q] = true
			}
		}
	}
	return gone
}

// ownParts are the parts in which an operation keeps what it was given.
var ownParts = []string{appendBase, appendTail, boxContent, "0", "1"}

// extends reports whether a write puts what p held before, with more to it, back
// into p.
func (p *place) extends(w write) bool {
	return slices.ContainsFunc(w.val.list, func(q *place) bool { return q.isMadeOf(p.marker, 0) })
}

// isMadeOf reports whether q is an operation on what holds the marker: directly,
// or through other operations.
func (q *place) isMadeOf(marker *place, depth int) bool {
	if depth > 6 {
		return false
	}
	for _, part := range ownParts {
		held := q.obj.places[part]
		if held == nil {
			continue
		}
		if slices.Contains(held.holds.list, marker) || slices.ContainsFunc(held.holds.list, func(r *place) bool { return r != q && r.isMadeOf(marker, depth+1) }) {
			return true
		}
	}
	return false
}

// replacedBy reports whether w has always replaced what u wrote: in the frame
// that has both below it, u comes first and w is not passed by. Two stores in
// one function are left in doubt, since what is read between them counts.
func (u write) replacedBy(w write) bool {
	frame := common(u.in, w.in)
	if frame == nil || u.in == w.in && u.at == w.at || u.in == frame && w.in == frame || w.maybe {
		return false
	}
	first, _ := before(frame, u.in, u.at, w.in, w.at)
	_, sure, _ := pointIn(frame, w.in, w.at)
	return first && sure && !isLater(frame, w.in)
}

// surelyBefore reports whether the write has happened whenever by, a row, runs.
func (w write) surelyBefore(by *instance) bool { return w.surelyBeforePoint(by, summary.Point{}) }

// surelyBeforePoint reports whether the write has happened whenever the point of
// the frame by is reached.
func (w write) surelyBeforePoint(by *instance, at summary.Point) bool {
	frame := common(w.in, by)
	if frame == nil || w.maybe {
		return false
	}
	if w.from != nil && !slices.ContainsFunc(w.from.writes, func(u write) bool { return u.in != nil && w.in != nil && u.surelyBeforeWrite(w) }) {
		return false // it copies what is not yet there
	}
	_, sure := before(frame, w.in, w.at, by, at)
	return sure
}

func (w write) isCopy() bool { return w.from != nil }

// values are what the write brings. A copy brings what was there to copy.
func (w write) values() []*place {
	if w.from == nil || w.in == nil || len(w.from.writes) == 0 {
		return w.val.list
	}
	var values []*place
	for _, u := range w.from.writesBefore(w.in, w.at) {
		values = append(values, u.values()...)
	}
	return values
}

// writesBefore are the writes to p that may have happened at a point of the
// frame by, without those that another of them has replaced.
func (p *place) writesBefore(by *instance, at summary.Point) []write {
	after := func(w write) bool {
		frame := common(w.in, by)
		if frame == nil {
			return false
		}
		_, sure := before(frame, by, at, w.in, w.at)
		return sure
	}
	before := slices.DeleteFunc(slices.Clone(p.writes), after)
	return slices.DeleteFunc(slices.Clone(before), func(u write) bool {
		return slices.ContainsFunc(before, func(w write) bool { return u.replacedBy(w) || u.replacedInPlace(w) })
	})
}

// replacedInPlace reports whether w replaces u in the same function. That is
// only known of what is read at one time.
func (u write) replacedInPlace(w write) bool {
	return u.in == w.in && !w.maybe && u.in != nil && u.in.fn.Before(u.at, w.at)
}

// surelyBeforeWrite reports whether u has happened whenever w does.
func (u write) surelyBeforeWrite(w write) bool {
	frame := common(u.in, w.in)
	if frame == nil || u.maybe {
		return false
	}
	_, sure := before(frame, u.in, u.at, w.in, w.at)
	return sure
}

// pointIn is the point in frame at which the frame in, which is it or below it,
// is entered, or at for frame itself. sure is false when some call on the way
// can be passed by; known is false when code out of view makes one of them, at a
// time that nobody knows.
func pointIn(frame, in *instance, at summary.Point) (point summary.Point, sure, known bool) {
	sure = true
	for in != frame {
		if in.site < 0 {
			return at, false, false
		}
		call := in.parent.fn.Calls[in.site]
		at, sure = call.Point, sure && !call.Maybe
		in = in.parent
	}
	return at, sure, true
}

// before reports whether one point of a frame, or of one below it, comes before
// another; sure whether it has been passed then.
func before(frame, a *instance, at summary.Point, b *instance, bt summary.Point) (first, sure bool) {
	x, passed, known := pointIn(frame, a, at)
	y, _, known2 := pointIn(frame, b, bt)
	first = known && known2 && !isLater(frame, a) && frame.fn.Before(x, y)
	return first, first && passed
}

// isLater reports whether a goroutine or a deferred call leads from frame to in:
// then it runs at some time after the point where that is started.
func isLater(frame, in *instance) bool {
	for ; in != frame && in.site >= 0; in = in.parent {
		if in.parent.fn.Calls[in.site].Later {
			return true
		}
	}
	return false
}
