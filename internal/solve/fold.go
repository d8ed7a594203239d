package solve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// foldOnce is what an operation on strings gives.
func (s *solver) foldOnce(o *object) texts {
	if o.text == known.FoldSprintf {
		return s.format(s.textsOf(s.operand(o, 0)), s.operand(o, 1))
	}
	switch o.text {
	case known.FoldURL:
		return s.urlTexts(s.operand(o, 0))
	case known.FoldQuery:
		return s.queryTexts(s.operand(o, 0))
	}
	if strings.HasPrefix(o.text, "[") {
		return s.elementOf(o)
	}
	f, ok := known.FoldOf(o.text)
	if !ok || f.Text == nil {
		return unknownText(o.at, "it is not a string")
	}
	all := texts{}
	args, gaps := s.foldArgs(o, f)
	for _, list := range args {
		joined := joinTexts(o.at, list)
		if joined.value = known.Hole; canFold(f, list) {
			joined.value = f.Text(valuesOf(list))
		}
		all.values = append(all.values, joined)
	}
	all.gaps = gaps
	return all.bounded()
}

// foldLists are the lists that an operation on strings may give.
func (s *solver) foldLists(o *object) ([]sequence, bool) {
	f, ok := known.FoldOf(o.text)
	if !ok || f.List == nil {
		return []sequence{{s.unknown("it is not a list", o.at)}}, true
	}
	var all []sequence
	args, gaps := s.foldArgs(o, f)
	for _, list := range args {
		if len(gaps) > 0 {
			return []sequence{{s.unknown(gaps[0].Reason, gaps[0].Position)}}, true
		}
		if !canFold(f, list) {
			return []sequence{{s.unknown("it is split of what is not known", o.at)}}, true
		}
		var seq sequence
		joined := joinTexts(o.at, list)
		for _, value := range f.List(valuesOf(list)) {
			var in *instance
			if len(joined.origins) > 0 {
				in = joined.origins[0]
			}
			seq = append(seq, s.place(&object{kind: constant, typ: "string", text: value, at: joined.at, in: in}, ""))
		}
		all = append(all, seq)
	}
	return all, true
}

// operand is what an operation on strings has as its operand n.
func (s *solver) operand(o *object, n int) *variable { return s.place(o, strconv.Itoa(n)).holds }

// foldArgs are the arguments that an operation may have, a list of texts each.
// What is never set is empty.
func (s *solver) foldArgs(o *object, f known.Fold) ([][]text, []model.Gap) {
	all, gaps := [][]text{nil}, []model.Gap(nil)
	for n := range f.Params {
		var next [][]text
		if n == f.Spread {
			lists, more := s.textLists(s.operand(o, n))
			next, gaps = lists, append(gaps, more...)
		} else {
			t := s.textsOf(s.operand(o, n))
			gaps = append(gaps, t.gaps...)
			for _, v := range t.orEmpty() {
				next = append(next, []text{v})
			}
		}
		if len(all)*len(next) > maxTexts {
			reason := unknownText(o.at, "it may have too many values")
			return [][]text{reason.values}, reason.gaps
		}
		var product [][]text
		for _, head := range all {
			for _, tail := range next {
				product = append(product, slices.Concat(head, tail))
			}
		}
		all = product
	}
	return all, gaps
}

// canFold reports whether the operation can be carried out on the arguments.
func canFold(f known.Fold, args []text) bool {
	if len(args) < f.Params && f.Spread < 0 {
		return false
	}
	return !slices.ContainsFunc(args[min(f.Open, len(args)):], func(t text) bool { return !t.whole() })
}

func valuesOf(list []text) []string {
	values := make([]string, len(list))
	for i, t := range list {
		values[i] = t.value
	}
	return values
}

// joinTexts is a text that is made of others: it stands where the first of them
// does, and comes from all.
func joinTexts(at model.Position, parts []text) text {
	joined := text{}
	for _, t := range parts {
		if !joined.at.IsValid() {
			joined.at = t.at
		}
		joined.origins = append(joined.origins, t.origins...)
		joined.doubtful = joined.doubtful || t.doubtful
	}
	if !joined.at.IsValid() {
		joined.at = at
	}
	return joined
}

// textLists are the lists of strings that v may be, in their order.
func (s *solver) textLists(v *variable) ([][]text, []model.Gap) {
	seqs, whole := s.sequences(v)
	var lists [][]text
	var gaps []model.Gap
	for _, seq := range seqs {
		alternatives := [][]text{nil}
		for _, p := range seq {
			t := s.fold(p)
			if len(t.values) == 0 {
				t = unknownText(p.obj.at, "it is formatted at run time")
			}
			gaps = append(gaps, t.gaps...)
			var next [][]text
			for _, head := range alternatives {
				for _, tail := range t.values {
					next = append(next, append(slices.Clone(head), tail))
				}
			}
			if alternatives = next; len(alternatives) > maxTexts {
				whole = false
				break
			}
		}
		lists = append(lists, alternatives...)
	}
	if !whole || len(lists) > maxTexts {
		t := unknownText(model.Position{}, "it is made of a list that may be too many")
		return [][]text{t.values}, t.gaps
	}
	return lists, gaps
}

// elementOf is an element of a list that an operation on strings gives: o has
// its index as text and the list as its operand.
func (s *solver) elementOf(o *object) texts {
	var all texts
	for _, p := range s.operand(o, 0).places() {
		seqs, _ := s.foldLists(p.obj)
		for _, seq := range seqs {
			n := elementIndex(o.text)
			for i, q := range seq {
				if n < 0 || n == i || q.obj.kind == unknown {
					t := s.fold(q)
					all.values = append(all.values, t.values...)
					all.gaps = append(all.gaps, t.gaps...)
				}
			}
		}
	}
	return all
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

// concat joins each of x with each of y. What is never set is empty.
func concat(x, y texts) texts {
	joined := texts{gaps: slices.Concat(x.gaps, y.gaps)}
	for _, a := range x.orEmpty() {
		for _, b := range y.orEmpty() {
			t := joinTexts(model.Position{}, []text{a, b})
			t.value = a.value + b.value
			joined.values = append(joined.values, t)
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
