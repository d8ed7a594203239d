package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// A variable is the set of places that an expression may be. It only grows.
type variable struct {
	list  []*place
	has   map[*place]bool // of a long list
	done  int             // how many of list the watchers have seen
	watch []func(*place)
	wait  bool // in the solver's queue

	unknowns int // how many of list are unknown as a whole
	partly   int // how many of list are unknown but for a part, see partlyKnown
}

// shortList is how many places are looked through one by one.
const shortList = 8

// contains reports whether p is among what v may be.
func (v *variable) contains(p *place) bool {
	if v.has != nil {
		return v.has[p]
	}
	return slices.Contains(v.list, p)
}

// maxUnknowns bounds how many reasons are kept for one thing being unknown: one
// is enough to keep a verdict from it.
const maxUnknowns = 2

// maxDecoded bounds how many parts of what was decoded one expression may be.
const maxDecoded = 16

func unknownsOf(o *object) int {
	if o.typ == known.TypeEvent {
		return maxDecoded
	}
	return maxUnknowns
}

// maxPartly bounds how many things one expression may be of which a part is known.
const maxPartly = 16

// maxPlaces bounds how many things one expression may be.
const maxPlaces = 1000

// places are what v may be, once nothing changes any more: without what a later
// store has overwritten for sure, and without nil.
func (v *variable) places() []*place {
	var gone []map[*place]bool
	for _, p := range v.list {
		if p.obj.kind == overwritten {
			gone = append(gone, p.obj.of.gone())
		}
	}
	return slices.DeleteFunc(slices.Clone(v.list), func(p *place) bool {
		return p.obj.kind == overwritten || p.obj.kind == nothing || slices.ContainsFunc(gone, func(g map[*place]bool) bool { return g[p] })
	})
}

// ever are the places that v may be or may have been: something that is put in
// place of what it wraps still wraps it.
func (v *variable) ever() []*place {
	return slices.DeleteFunc(slices.Clone(v.list), func(p *place) bool { return p.obj.kind == overwritten || p.obj.kind == nothing })
}

// doubtful reports whether several stores that nobody can order wrote what v
// holds.
func (v *variable) doubtful() bool {
	return slices.ContainsFunc(v.list, func(p *place) bool { return p.obj.kind == overwritten && len(p.obj.of.lasting()) > 1 })
}

// add puts p into v.
func (s *solver) add(v *variable, p *place) {
	partly := p.obj.kind == unknown && (p.obj.file != nil || p.obj.brings != nil)
	if partly && v.partly >= maxPartly {
		p, partly = s.tooMany, false
	}
	if v.contains(p) || p.obj.kind == unknown && !partly && v.unknowns >= unknownsOf(p.obj) {
		return
	}
	if len(v.list) >= maxPlaces && p.obj.kind != unknown {
		p = s.tooMany
		if v.contains(p) {
			return
		}
	}
	switch {
	case partly:
		v.partly++
	case p.obj.kind == unknown:
		v.unknowns++
	}
	v.list = append(v.list, p)
	switch {
	case v.has != nil:
		v.has[p] = true
	case len(v.list) > shortList:
		v.has = make(map[*place]bool, 2*len(v.list))
		for _, q := range v.list {
			v.has[q] = true
		}
	}
	if !v.wait {
		v.wait = true
		s.queue = append(s.queue, v)
	}
}

// each calls f for every place in v but nil, now and later.
func (s *solver) each(v *variable, f func(*place)) {
	s.all(v, func(p *place) {
		if p.obj.kind != nothing {
			f(p)
		}
	})
}

// all calls f for every place in v, now and later.
func (s *solver) all(v *variable, f func(*place)) {
	v.watch = append(v.watch, f)
	for i := 0; i < v.done; i++ {
		f(v.list[i])
	}
}

// copy lets to hold all that from holds, now and later.
func (s *solver) copy(from, to *variable) {
	if from == to {
		return
	}
	s.all(from, func(p *place) { s.add(to, p) })
}

// drain works until nothing changes.
func (s *solver) drain() {
	for len(s.queue) > 0 || next(&s.late) || next(&s.last) {
		if len(s.queue) == 0 {
			continue
		}
		v := s.queue[0]
		s.queue = s.queue[1:]
		v.wait = false
		for v.done < len(v.list) {
			p := v.list[v.done]
			v.done++
			n := len(v.watch)
			if s.steps += n; s.steps > maxSteps {
				s.giveUp()
				return
			}
			for i := range n {
				v.watch[i](p)
			}
		}
	}
}

// maxSteps bounds how much is carried from one equation to another in one
// program. The largest program that was tried takes a tenth of it.
const maxSteps = 60_000_000

// giveUp leaves what is still to do undone: nothing about the program is proved
// then.
func (s *solver) giveUp() {
	s.exhausted = true
	s.queue, s.late, s.last = nil, nil, nil
}

// next does what waits first, if anything does.
func next(waiting *[]func()) bool {
	if len(*waiting) == 0 {
		return false
	}
	do := (*waiting)[0]
	*waiting = (*waiting)[1:]
	do()
	return true
}
