package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
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
	return all.bounded()
}

// bounded is t with each text once, or unknown if they are too many.
func (t texts) bounded() texts {
	t.values = distinctTexts(t.values)
	if len(t.values) > maxTexts {
		return unknownText(model.Position{}, "it may have too many values")
	}
	return t
}

// distinctTexts has each text once for each place that it is named at, with all
// that it came from.
func distinctTexts(values []text) []text {
	type key struct {
		value    string
		at       model.Position
		doubtful bool
	}
	var distinct []text
	first := make(map[key]int)
	for _, t := range values {
		k := key{t.value, t.at, t.doubtful}
		if i, ok := first[k]; ok {
			distinct[i].origins = append(slices.Clip(distinct[i].origins), t.origins...)
			continue
		}
		first[k] = len(distinct)
		distinct = append(distinct, t)
	}
	return distinct
}

// fold is what one place is as a string.
func (s *solver) fold(p *place) texts {
	o := p.obj
	switch o.kind {
	case constant:
		if o.typ == summary.Number {
			return unknownText(o.at, "it is a number")
		}
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
	if o.typ == known.TypeURL {
		return s.urlText(p)
	}
	return unknownText(o.at, "it is not a constant string")
}
