package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// An appending is a list that an append makes, and where that stands.
type appending struct {
	list *object
	at   summary.Point
}

// noteAppend notes for each list that o is appended to.
func (s *solver) noteAppend(o *object, at summary.Point) {
	s.each(s.place(o, appendBase).holds, func(base *place) {
		s.appends[base] = append(s.appends[base], appending{o, at})
	})
}

// isWrittenOver reports whether what o appends to a list may be written over by
// another append to the same list, which has room for either in one place.
func (s *solver) isWrittenOver(o *object) bool {
	return slices.ContainsFunc(s.place(o, appendBase).holds.places(), func(base *place) bool {
		all := s.appends[base]
		if len(all) < 2 || !s.mayHaveRoom(base) {
			return false
		}
		i := slices.IndexFunc(all, func(a appending) bool { return a.list == o })
		if i < 0 {
			return false // it takes a list's place, and appends nothing
		}
		own := all[i]
		return slices.ContainsFunc(all, func(other appending) bool {
			frame := common(o.in, other.list.in)
			if frame == nil || s.extends(s.place(other.list, ""), s.place(o, ""), make(map[*place]bool)) {
				return false
			}
			first, _ := before(frame, o.in, own.at, other.list.in, other.at)
			return first
		})
	})
}

const sharedRoom = "another append to the same list may have written over its end"

// mayHaveRoom reports whether a list may have room behind its last element. One
// that is written out has none, nor has what is appended to nothing.
func (s *solver) mayHaveRoom(list *place) bool {
	switch list.obj.kind {
	case partial:
		return true
	case appended:
		return len(s.place(list.obj, appendBase).holds.places()) > 0
	}
	return false
}
