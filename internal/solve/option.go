package solve

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// maxSequences bounds how many orders of options are told apart.
const maxSequences = 64

// A sequence is one list of options that a client may be made with, in order.
type sequence []*place

// sequences are the lists that something may be. whole is false when there may
// be others.
type sequences struct {
	all   []sequence
	whole bool
}

// sequences are the lists of options that v may be.
func (s *solver) sequences(v *variable) ([]sequence, bool) {
	if len(v.places()) == 0 {
		return []sequence{nil}, true
	}
	seqs := s.alternatives(v)
	return seqs.all, seqs.whole
}

func (s *solver) alternatives(v *variable) sequences {
	found := sequences{whole: true}
	for _, p := range v.places() {
		seqs := s.sequencesOf(p)
		found.all = append(found.all, seqs.all...)
		found.whole = found.whole && seqs.whole
	}
	if len(found.all) == 0 {
		found.all = []sequence{nil} // nothing, to which a loop appends
	}
	if len(found.all) > maxSequences {
		return sequences{found.all[:maxSequences], false}
	}
	return found
}

// sequencesOf finds the sequences of a list once. While they are looked for
// there are none: what is appended to itself begins with something else.
func (s *solver) sequencesOf(p *place) sequences {
	if found, ok := s.lists[p]; ok {
		return found
	}
	s.lists[p] = sequences{whole: true}
	found := s.readSequences(p)
	s.lists[p] = found
	return found
}

func (s *solver) readSequences(p *place) sequences {
	o := p.obj
	switch o.kind {
	case unknown:
		return sequences{[]sequence{{p}}, true}
	case appended:
		if s.isWrittenOver(o) {
			return unknownSequence(s.unknown(sharedRoom, o.at))
		}
		bases := s.alternatives(s.place(o, appendBase).holds)
		tails := s.alternatives(s.place(o, appendTail).holds)
		all, ok := product(bases.all, tails.all)
		return sequences{all, ok && bases.whole && tails.whole}
	case partial:
		return s.partSequences(o)
	case made:
		all, whole := s.elementSequences(p)
		return sequences{all, whole}
	case boxed:
		return s.alternatives(s.place(o, boxContent).holds)
	case folded:
		all, whole := s.foldLists(o)
		return sequences{all, whole}
	}
	return sequences{[]sequence{{s.unknown("it is not a list of options", o.at)}}, true}
}

// partSequences are the lists that a part of lists may be, where its bounds and
// the elements are known.
func (s *solver) partSequences(o *object) sequences {
	bases := s.place(o, appendBase).holds
	for _, p := range bases.places() {
		if p.obj.kind != made || slices.ContainsFunc(p.obj.order, func(q *place) bool {
			return isElement(q.path, p.path) && (elementIndex(q.path) < 0 && len(q.holds.list) > 0)
		}) {
			return unknownSequence(s.unknown("it is a part of a list", o.at))
		}
	}
	found := s.alternatives(bases)
	for i, seq := range found.all {
		low, high, ok := bounds(o.text, len(seq))
		if !ok {
			return unknownSequence(s.unknown("it is a part of a list", o.at))
		}
		found.all[i] = seq[low:high]
	}
	return found
}

func unknownSequence(p *place) sequences { return sequences{[]sequence{{p}}, true} }

// bounds are those that the text "low:high" says, of a list of a length.
func bounds(text string, length int) (low, high int, ok bool) {
	before, after, ok := strings.Cut(text, ":")
	if !ok {
		return 0, 0, false
	}
	low, err := strconv.Atoi(cmp.Or(before, "0"))
	if err != nil {
		return 0, 0, false
	}
	high, err = strconv.Atoi(cmp.Or(after, strconv.Itoa(length)))
	return low, high, err == nil && low <= high && high <= length
}

// elementSequences are the lists that a slice literal may be: each element may
// be any of what was put there; what was put at an unknown index may be absent.
func (s *solver) elementSequences(p *place) ([]sequence, bool) {
	var elements []*place
	for _, q := range p.obj.order {
		if isElement(q.path, p.path) {
			elements = append(elements, q)
		}
	}
	slices.SortStableFunc(elements, func(a, b *place) int { return cmp.Compare(elementIndex(a.path), elementIndex(b.path)) })
	all, whole := []sequence{nil}, true
	for _, e := range elements {
		var choices []sequence
		for _, option := range e.holds.places() {
			choices = append(choices, sequence{option})
		}
		if elementIndex(e.path) < 0 || len(choices) == 0 {
			choices = append(choices, nil)
		}
		var ok bool
		if all, ok = product(all, choices); !ok {
			whole = false
		}
	}
	return all, whole
}

func product(heads, tails []sequence) ([]sequence, bool) {
	var all []sequence
	for _, head := range heads {
		for _, tail := range tails {
			if len(all) == maxSequences {
				return all, false
			}
			all = append(all, slices.Concat(head, tail))
		}
	}
	return all, true
}
