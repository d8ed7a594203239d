package solve

import (
	"slices"
	"strconv"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// maxTexts bounds how many values of one string are told apart.
const maxTexts = 64

// texts are the strings that something may be.
type texts struct {
	values []text
	gaps   []model.Gap // why there may be others
}

// A text is one string, where it stands, and the frames that it came from.
type text struct {
	value   string
	at      model.Position
	origins []*instance
}

// is reports whether the value is known to be want, known to be something
// else, or neither.
func (t texts) is(holds func(string) bool) truth {
	yes, no := 0, len(t.gaps)
	for _, v := range t.values {
		if holds(v.value) {
			yes++
		} else {
			no++
		}
	}
	switch {
	case yes > 0 && no == 0:
		return certainly
	case yes > 0 || len(t.gaps) > 0:
		return possibly
	}
	return never
}

// A truth is what is known of a condition.
type truth int

const (
	never truth = iota
	possibly
	certainly
)

// textsOf are the strings that v may be.
func (s *solver) textsOf(v *variable) texts { return s.foldAll(v, nil) }

func (s *solver) foldAll(v *variable, running []*object) texts {
	var all texts
	for _, p := range v.list {
		t := s.fold(p, running)
		all.values = append(all.values, t.values...)
		all.gaps = append(all.gaps, t.gaps...)
	}
	if len(all.values) > maxTexts {
		all.values = all.values[:maxTexts]
		all.gaps = append(all.gaps, model.Gap{What: model.GapScopes, Reason: "it may have too many values"})
	}
	return all
}

// fold is what one place is as a string.
func (s *solver) fold(p *place, running []*object) texts {
	o := p.obj
	switch o.kind {
	case overwritten:
		return texts{}
	case constant:
		return texts{values: []text{{o.text, o.at, []*instance{o.in}}}}
	case boxed:
		return s.foldAll(s.place(o, boxContent).holds, running)
	case unknown:
		return texts{gaps: []model.Gap{{What: model.GapScopes, Position: o.at, Reason: o.text}}}
	case folded:
		if slices.Contains(running, o) {
			return texts{gaps: []model.Gap{{What: model.GapScopes, Position: o.at, Reason: "it is built up in a loop"}}}
		}
		running = append(slices.Clone(running), o)
		x := s.foldAll(s.place(o, "0").holds, running)
		y := s.foldAll(s.place(o, "1").holds, running)
		return concat(x, y)
	}
	return texts{gaps: []model.Gap{{What: model.GapScopes, Position: o.at, Reason: "it is not a constant string"}}}
}

// concat joins each of x with each of y.
func concat(x, y texts) texts {
	joined := texts{gaps: slices.Concat(x.gaps, y.gaps)}
	for _, a := range x.values {
		for _, b := range y.values {
			joined.values = append(joined.values, text{a.value + b.value, a.at, slices.Concat(a.origins, b.origins)})
		}
	}
	if len(joined.values) == 0 && len(joined.gaps) == 0 && (len(x.values) > 0 || len(y.values) > 0) {
		joined.gaps = []model.Gap{{What: model.GapScopes, Reason: "part of it is never set"}}
	}
	return joined
}

// A list is what a slice of strings may hold: the union of what it may be.
type list struct {
	texts
	// empty is set when it may have no elements.
	empty bool
	// doubtful are the values that another of several stores may have
	// overwritten.
	doubtful map[string]bool
}

// listOf is what v holds as a slice of strings.
func (s *solver) listOf(v *variable) list {
	if len(v.list) == 0 {
		return list{empty: true}
	}
	var all list
	var alternatives []texts
	overwrites := false
	for _, p := range v.list {
		if p.obj.kind == overwritten {
			overwrites = true
			continue
		}
		l := s.elementTexts(p, nil)
		alternatives = append(alternatives, l)
		all.values = append(all.values, l.values...)
		all.gaps = append(all.gaps, l.gaps...)
		all.empty = all.empty || len(l.values)+len(l.gaps) == 0
	}
	if overwrites {
		all.doubtful = doubtful(alternatives)
	}
	return all
}

// doubtful are the values that one of the lists has and another has not, unless
// each list only adds to the one before: then the longest is what remains.
func doubtful(lists []texts) map[string]bool {
	sets := make([]map[string]bool, len(lists))
	for i, l := range lists {
		sets[i] = make(map[string]bool)
		for _, v := range l.values {
			sets[i][v.value] = true
		}
	}
	slices.SortStableFunc(sets, func(a, b map[string]bool) int { return len(a) - len(b) })
	found := make(map[string]bool)
	for i := 1; i < len(sets); i++ {
		if within(sets[i-1], sets[i]) {
			continue
		}
		for _, set := range sets {
			for value := range set {
				if slices.ContainsFunc(sets, func(other map[string]bool) bool { return !other[value] }) {
					found[value] = true
				}
			}
		}
	}
	return found
}

func within(a, b map[string]bool) bool {
	for value := range a {
		if !b[value] {
			return false
		}
	}
	return true
}

func (s *solver) elementTexts(p *place, running []*object) texts {
	o := p.obj
	if slices.Contains(running, o) {
		return texts{} // a loop appends to what it has
	}
	running = append(slices.Clone(running), o)
	var all texts
	join := func(t texts) {
		all.values = append(all.values, t.values...)
		all.gaps = append(all.gaps, t.gaps...)
	}
	switch o.kind {
	case unknown:
		return texts{gaps: []model.Gap{{What: model.GapScopes, Position: o.at, Reason: o.text}}}
	case boxed:
		for _, q := range s.place(o, boxContent).holds.list {
			join(s.elementTexts(q, running))
		}
	case appended:
		for _, part := range []string{appendBase, appendTail} {
			for _, q := range s.place(o, part).holds.list {
				join(s.elementTexts(q, running))
			}
		}
	case partial:
		join(texts{gaps: []model.Gap{{What: model.GapScopes, Position: o.at, Reason: "it is a part of a list"}}})
	case made:
		for _, q := range o.order {
			if isElement(q.path, p.path) {
				join(s.textsOf(q.holds))
			}
		}
	}
	return all
}

// elementCount is the length of an array, or how many elements are set.
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
