package solve

import (
	"slices"
	"strconv"
)

// A list is what a slice of strings may hold: the union of what it may be.
type list struct {
	texts
	// empty is set when it may have no elements.
	empty bool
}

// listOf is what v holds as a slice of strings.
func (s *solver) listOf(v *variable) list {
	places := v.places()
	if len(places) == 0 {
		return list{empty: true}
	}
	var all list
	sets := make([]map[string]bool, len(places))
	for i, p := range places {
		l := s.elementTexts(p, make(map[*place]bool))
		sets[i] = make(map[string]bool)
		for _, v := range l.values {
			sets[i][v.value] = true
		}
		all.values = append(all.values, l.values...)
		all.gaps = append(all.gaps, l.gaps...)
		all.empty = all.empty || len(l.values)+len(l.gaps) == 0
	}
	if !s.growing(places) {
		// Of several lists, one is asked for: what is not in all may not be.
		for i, v := range all.values {
			if slices.ContainsFunc(sets, func(set map[string]bool) bool { return !set[v.value] }) {
				all.values[i].doubtful = true
			}
		}
	}
	return all
}

// growing reports whether the lists are one list that is appended to on some
// paths: then what is appended is asked for on these.
func (s *solver) growing(lists []*place) bool {
	for i, p := range lists {
		for _, q := range lists[:i] {
			if !s.extends(p, q, make(map[*place]bool)) && !s.extends(q, p, make(map[*place]bool)) {
				return false
			}
		}
	}
	return true
}

// extends reports whether the list p is q with more appended to it. What was
// seen is not looked at again: lists that grow in a loop are made of each other.
func (s *solver) extends(p, q *place, seen map[*place]bool) bool {
	if p.obj.kind != appended || seen[p] {
		return false
	}
	seen[p] = true
	return slices.ContainsFunc(s.place(p.obj, appendBase).holds.places(), func(base *place) bool {
		return base == q || s.extends(base, q, seen)
	})
}

// elementTexts are the elements of a list of strings, and of the lists that it
// is made of, each looked at once.
func (s *solver) elementTexts(p *place, seen map[*place]bool) texts {
	if seen[p] {
		return texts{} // a loop appends to what it has
	}
	seen[p] = true
	o := p.obj
	var all texts
	join := func(t texts, from *variable) {
		if from != nil && from.doubtful() {
			t.doubt()
		}
		all.values = append(all.values, t.values...)
		all.gaps = append(all.gaps, t.gaps...)
	}
	switch o.kind {
	case unknown:
		return unknownText(o.at, o.text)
	case boxed:
		content := s.place(o, boxContent).holds
		for _, q := range content.places() {
			join(s.elementTexts(q, seen), content)
		}
	case appended:
		if s.isWrittenOver(o) {
			return unknownText(o.at, sharedRoom)
		}
		for _, part := range []string{appendBase, appendTail} {
			holds := s.place(o, part).holds
			for _, q := range holds.places() {
				join(s.elementTexts(q, seen), holds)
			}
		}
	case folded, partial:
		join(s.orderedTexts(p), nil)
	case made:
		for _, q := range o.order {
			if isElement(q.path, p.path) {
				t := s.textsOf(q.holds)
				if len(t.values) > 1 || slices.ContainsFunc(q.writes, func(w write) bool { return w.some }) {
					t.doubt() // one of several is asked for
				}
				join(t, nil)
			}
		}
	}
	return all
}

// orderedTexts are the elements of a list whose order decides what is in it:
// one that an operation on strings gives, or a part of another. What is not in
// each list that it may be is in doubt.
func (s *solver) orderedTexts(p *place) texts {
	var all texts
	seqs := s.sequencesOf(p).all
	in := make(map[string]int)
	for _, seq := range seqs {
		for _, q := range seq {
			t := s.fold(q)
			for _, v := range t.values {
				in[v.value]++
			}
			all.values = append(all.values, t.values...)
			all.gaps = append(all.gaps, t.gaps...)
		}
	}
	for i, v := range all.values {
		all.values[i].doubtful = v.doubtful || in[v.value] < len(seqs)
	}
	return all
}

// elementIndex is the index at the end of a path, -1 if it is not known.
func elementIndex(path string) int {
	open := len(path) - 1
	for open > 0 && path[open] != '[' {
		open--
	}
	n, err := strconv.Atoi(path[open+1 : len(path)-1])
	if err != nil {
		return -1
	}
	return n
}
