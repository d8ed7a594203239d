package solve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// maxTexts bounds how many values of one string are told apart.
const maxTexts = 64

// texts are the strings that something may be.
type texts struct {
	values []text
	gaps   []model.Gap // why there may be others
}

// A text is one string, where it stands, and the frames that it came from. It
// may have holes for parts that are not known.
type text struct {
	value   string
	at      model.Position
	origins []*instance
	// doubtful is set when something else may be in its place.
	doubtful bool
}

func (t text) whole() bool { return !strings.Contains(t.value, known.Hole) }

// unknownText is a text of which nothing is known, and why.
func unknownText(at model.Position, reason string) texts {
	return texts{
		values: []text{{value: known.Hole, at: at}},
		gaps:   []model.Gap{{What: model.GapScopes, Position: at, Reason: reason}},
	}
}

// match weighs a condition on the text, whichever it is.
func (t texts) match(m known.Match) known.Truth {
	yes, no := 0, 0
	for _, v := range t.values {
		switch m.MatchText(v.value) {
		case known.Certainly:
			yes++
		case known.Never:
			no++
		default:
			yes, no = yes+1, no+1
		}
	}
	switch {
	case yes > 0 && no == 0:
		return known.Certainly
	case yes > 0:
		return known.Possibly
	}
	return known.Never
}

// doubt marks all of t: something else may be in its place.
func (t texts) doubt() {
	for i := range t.values {
		t.values[i].doubtful = true
	}
}

// textsOf are the strings that v may be.
func (s *solver) textsOf(v *variable) texts {
	var all texts
	for _, p := range v.places() {
		t := s.fold(p)
		all.values = append(all.values, t.values...)
		all.gaps = append(all.gaps, t.gaps...)
	}
	if v.doubtful() {
		all.doubt()
	}
	if len(all.values) > maxTexts {
		return unknownText(model.Position{}, "it may have too many values")
	}
	return all
}

// fold is what one place is as a string.
func (s *solver) fold(p *place) texts {
	o := p.obj
	switch o.kind {
	case constant:
		return texts{values: []text{{value: o.text, at: o.at, origins: []*instance{o.in}}}}
	case boxed:
		return s.textsOf(s.place(o, boxContent).holds)
	case unknown:
		return unknownText(o.at, o.text)
	case folded:
		if t, ok := s.folds[o]; ok {
			return t
		}
		s.folds[o] = unknownText(o.at, "it is built up in a loop")
		t := s.foldOnce(o)
		s.folds[o] = t
		return t
	}
	return unknownText(o.at, "it is not a constant string")
}

// foldOnce is what an operation on strings gives.
func (s *solver) foldOnce(o *object) texts {
	first := s.textsOf(s.place(o, "0").holds)
	if o.text == known.FoldSprintf {
		return s.format(first, s.place(o, "1").holds)
	}
	return concat(first, s.textsOf(s.place(o, "1").holds))
}

// concat joins each of x with each of y. What is never set is empty.
func concat(x, y texts) texts {
	joined := texts{gaps: slices.Concat(x.gaps, y.gaps)}
	for _, a := range x.orEmpty() {
		for _, b := range y.orEmpty() {
			at := a.at
			if !at.IsValid() {
				at = b.at
			}
			joined.values = append(joined.values, text{a.value + b.value, at, slices.Concat(a.origins, b.origins), a.doubtful || b.doubtful})
		}
	}
	return joined
}

func (t texts) orEmpty() []text {
	if len(t.values) == 0 {
		return []text{{}}
	}
	return t.values
}

// format is what fmt.Sprintf makes of the formats: a verb for text takes its
// argument, any other leaves a hole.
func (s *solver) format(formats texts, args *variable) texts {
	all := texts{gaps: formats.gaps}
	for _, f := range formats.values {
		if !f.whole() {
			all.values = append(all.values, f)
			continue
		}
		made := texts{values: []text{{at: f.at, origins: f.origins}}}
		for n, part := range strings.Split(strings.ReplaceAll(f.value, "%%", "\x01"), "%") {
			part = strings.ReplaceAll(part, "\x01", "%")
			if n == 0 {
				made = concat(made, texts{values: []text{{value: part}}})
				continue
			}
			arg := unknownText(f.at, "it is formatted at run time")
			if strings.HasPrefix(part, "s") || strings.HasPrefix(part, "v") {
				arg = s.element(args, n-1)
			}
			rest := strings.TrimLeft(part, "+-# 0123456789.*[]")
			made = concat(concat(made, arg), texts{values: []text{{value: rest[min(1, len(rest)):]}}})
		}
		all.values = append(all.values, made.values...)
		all.gaps = append(all.gaps, made.gaps...)
	}
	return all
}

// element is what the element n of the slices is as a string.
func (s *solver) element(slice *variable, n int) texts {
	var all texts
	for _, p := range slice.places() {
		q, ok := p.obj.places[p.path+"["+strconv.Itoa(n)+"]"]
		if !ok {
			return unknownText(p.obj.at, "it is formatted of what is not known")
		}
		t := s.textsOf(q.holds)
		all.values = append(all.values, t.values...)
		all.gaps = append(all.gaps, t.gaps...)
	}
	if len(all.values) == 0 {
		return unknownText(model.Position{}, "it is formatted of what is not known")
	}
	return all
}
