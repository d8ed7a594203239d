package solve

import "github.com/chatscopelint/chatscopelint/internal/known"

// A tainting is a part of an object that code out of view wrote.
type tainting struct {
	path    string
	unknown *place
}

// taint lets every part of p hold what is unknown: code out of view wrote it.
func (s *solver) taint(p, unknown *place) {
	pair := [2]*place{unknown, p}
	if s.tainted[pair] {
		return
	}
	s.tainted[pair] = true
	s.eachPart(p, func(q *place) { s.add(q.holds, s.partOf(unknown, p, q.path[len(p.path):])) })
	t := tainting{p.path, unknown}
	s.taints[p.obj] = append(s.taints[p.obj], t)
	for i := 0; i < len(s.onTaint[p.obj]); i++ {
		s.onTaint[p.obj][i](t)
	}
}

// partOf is what lies at the path within what code out of view wrote into p: as
// unknown as all of it, but for the way to a part of something decoded.
func (s *solver) partOf(unknown, p *place, path string) *place {
	if path == "" || unknown.obj.typ != known.TypeEvent {
		return unknown
	}
	return s.place(unknown.obj, s.jsonWay(p.obj.typ, path))
}

// eachTaint calls f, now and later, for what code out of view writes into p, into
// what it lies in, and into parts of it: with the path within p.
func (s *solver) eachTaint(p *place, f func(part string, unknown *place)) {
	on := func(t tainting) {
		switch {
		case isPartOf(t.path, p.path):
			f(t.path[len(p.path):], t.unknown)
		case isPartOf(p.path, t.path):
			f("", s.partOf(t.unknown, s.place(p.obj, t.path), p.path[len(t.path):]))
		}
	}
	s.onTaint[p.obj] = append(s.onTaint[p.obj], on)
	for i := 0; i < len(s.taints[p.obj]); i++ {
		on(s.taints[p.obj][i])
	}
}
