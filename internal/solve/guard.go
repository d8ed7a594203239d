package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// isZero reports whether a guard asks for what something is where nothing sets
// it.
func isZero(guard summary.Guard) bool { return guard.Nil || guard.Len || guard.Zero == guard.Text }

// isTextGuard reports whether a guard is about a text, which may be empty at the
// time whatever is stored.
func isTextGuard(guard summary.Guard) bool {
	return !guard.Nil && !guard.Len && guard.Text != "true" && guard.Text != "false"
}

// whenMayBeEmpty calls do once the list p may have no elements.
func (s *solver) whenMayBeEmpty(p *place, seen map[*place]bool, do func()) {
	if seen[p] {
		return
	}
	seen[p] = true
	switch p.obj.kind {
	case overwritten:
	case appended:
		base, tail := s.place(p.obj, appendBase).holds, s.place(p.obj, appendTail).holds
		empty := 0
		both := func() {
			if empty++; empty == 2 {
				do()
			}
		}
		s.whenAnyEmpty(base, seen, both)
		s.whenAnyEmpty(tail, seen, both)
	case boxed:
		s.whenAnyEmpty(s.place(p.obj, boxContent).holds, seen, do)
	case made:
		if !isArrayWithElements(p.obj.typ) {
			do()
		}
	default:
		do()
	}
}

// whenAnyEmpty calls do, once, when something that v may be may have no elements,
// or when nothing is v.
func (s *solver) whenAnyEmpty(v *variable, seen map[*place]bool, do func()) {
	done := false
	once := func() {
		if !done {
			done = true
			do()
		}
	}
	s.all(v, func(p *place) { s.whenMayBeEmpty(p, seen, once) })
	s.late = append(s.late, func() {
		if len(v.list) == 0 {
			once()
		}
	})
}

// isArrayWithElements reports whether the type is an array of some elements: what
// a list that is written out lies in.
func isArrayWithElements(typ string) bool {
	length, _, ok := strings.Cut(strings.TrimPrefix(typ, "["), "]")
	return ok && strings.HasPrefix(typ, "[") && length != "" && length != "0"
}

// isOff reports whether what a frame does cannot happen in its context: a
// condition on the way to it does not hold there.
func (s *solver) isOff(i *instance) bool {
	if i == nil || i.parent == nil {
		return false
	}
	off, ok := s.off[i]
	if !ok {
		off = s.isCallOff(i) || s.isOff(i.parent)
		s.off[i] = off
	}
	return off
}

// isCallOff reports whether the call that enters a frame cannot happen.
func (s *solver) isCallOff(i *instance) bool {
	if i.site < 0 || i.parent.fn.Synthetic {
		return false
	}
	call := &i.parent.fn.Calls[i.site]
	return call.Dead || slices.ContainsFunc(call.Guards, func(g summary.Guard) bool { return !s.mayHold(i.parent, g) })
}

// mayHold reports whether the condition of a guard may hold in a frame, once
// nothing changes any more.
func (s *solver) mayHold(i *instance, g summary.Guard) bool {
	on := i.value(g.On)
	if len(on.list) == 0 {
		return isZero(g) == g.Want || !s.isUnset(i, g)
	}
	if g.Addr != summary.None && isZero(g) == g.Want && !s.isStored(i, g) {
		return true
	}
	return slices.ContainsFunc(on.list, func(p *place) bool {
		switch {
		case p.obj.kind == overwritten:
			return false
		case g.Len && g.Want:
			return s.mayBeEmpty(p, 0)
		case g.Len:
			return p.obj.kind != nothing
		case g.Nil:
			return p.obj.kind == unknown || (p.obj.kind == nothing) == g.Want
		case p.obj.kind == constant:
			return (p.obj.text == g.Text) == g.Want
		}
		return true
	})
}

// isUnset reports whether nothing sets what a guard is about: it is a field or a
// variable that the program makes.
func (s *solver) isUnset(i *instance, g summary.Guard) bool {
	if g.Addr == summary.None {
		return false
	}
	places := i.value(g.Addr).list
	return len(places) > 0 && !slices.ContainsFunc(places, func(p *place) bool { return p.obj.kind != made })
}

// mayBeEmpty reports whether the list p may have no elements.
func (s *solver) mayBeEmpty(p *place, depth int) bool {
	any := func(part string) bool {
		held := s.place(p.obj, part).holds
		return len(held.list) == 0 || slices.ContainsFunc(held.list, func(q *place) bool { return s.mayBeEmpty(q, depth+1) })
	}
	switch {
	case p.obj.kind == overwritten || depth > 8:
		return false
	case p.obj.kind == appended:
		return any(appendBase) && any(appendTail)
	case p.obj.kind == boxed:
		return any(boxContent)
	case p.obj.kind == made:
		return !isArrayWithElements(p.obj.typ)
	}
	return true
}
