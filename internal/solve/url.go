package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// urlTexts are the URLs that something may be, as texts.
func (s *solver) urlTexts(v *variable) texts {
	var all texts
	for _, p := range v.places() {
		t := s.urlText(p)
		all.values = append(all.values, t.values...)
		all.gaps = append(all.gaps, t.gaps...)
	}
	return all.bounded()
}

func (s *solver) urlText(p *place) texts {
	switch {
	case p.obj.kind == unknown:
		return unknownText(p.obj.at, p.obj.text)
	case p.obj.kind == boxed:
		return s.urlTexts(s.place(p.obj, boxContent).holds)
	}
	bases := s.textsOf(s.field(p, known.SlotText).holds)
	all := texts{gaps: bases.gaps}
	for _, base := range bases.orEmpty() {
		u := texts{values: []text{base}}
		u.values[0].value = ""
		for n, part := range urlParts {
			if n > 0 {
				u = concat(u, texts{values: []text{{value: partEnd}}})
			}
			u = concat(u, s.urlPart(s.field(p, part.field), part.of(known.SplitURL(base.value))))
		}
		for i, t := range u.values {
			fields := strings.Split(t.value, partEnd)
			u.values[i].value = known.URL{Scheme: fields[0], Host: fields[1], Path: fields[2], Query: fields[3]}.String()
		}
		all.values = append(all.values, u.values...)
		all.gaps = append(all.gaps, u.gaps...)
	}
	return all.bounded()
}

// urlPart is a field of a URL: what it was parsed with, where nothing else is
// sure to have taken its place, and what was put there later.
func (s *solver) urlPart(field *place, parsed string) texts {
	var all texts
	if len(field.holds.places()) > 1 {
		return unknownText(field.obj.at, "a part of the address is set more than once")
	}
	for _, p := range field.holds.places() {
		if known.IsURLPart(p.obj.text) && p.obj.kind == folded {
			all.values = append(all.values, text{value: parsed})
			continue
		}
		t := s.fold(p)
		all.values = append(all.values, t.values...)
		all.gaps = append(all.gaps, t.gaps...)
	}
	return all.bounded()
}

// urlParts are the fields of a URL, and what each has of a parsed one.
var urlParts = []struct {
	field string
	of    func(known.URL) string
}{
	{"Scheme", func(u known.URL) string { return u.Scheme }},
	{"Host", func(u known.URL) string { return u.Host }},
	{"Path", func(u known.URL) string { return u.Path }},
	{"RawQuery", func(u known.URL) string { return u.Query }},
}

// partEnd stands between the parts of a URL while they are joined.
const partEnd = "\x02"

// queryTexts are the queries that url.Values may be.
func (s *solver) queryTexts(v *variable) texts {
	var all texts
	for _, p := range v.places() {
		if p.obj.kind == unknown {
			return unknownText(p.obj.at, p.obj.text)
		}
		query := s.textsOf(s.field(p, known.SlotContent).holds)
		for _, q := range sorted(p.obj.order) {
			if !isElement(q.path, p.path) || len(q.holds.list) == 0 {
				continue
			}
			key := known.Hole
			if segment := q.path[len(p.path):]; segment != summary.AnyElement {
				key = strings.Trim(segment, `["]`)
			}
			query = concat(query, texts{values: []text{{value: "&" + key + "="}}})
			query = concat(query, s.headerTexts(q.holds))
		}
		all.values = append(all.values, query.values...)
		all.gaps = append(all.gaps, query.gaps...)
	}
	return all
}

// headerTexts are what a key of a header or a query has: a text, or a list of
// them.
func (s *solver) headerTexts(v *variable) texts {
	var all texts
	for _, p := range v.places() {
		t := s.elementTexts(p, make(map[*place]bool))
		if isTextual(p.obj) {
			t = s.fold(p)
		}
		all.values = append(all.values, t.values...)
		all.gaps = append(all.gaps, t.gaps...)
	}
	return all
}

// isTextual reports whether the object is a string, or is not known.
func isTextual(o *object) bool {
	switch o.kind {
	case constant, unknown:
		return true
	case folded:
		f, ok := known.FoldOf(o.text)
		return !ok || f.List == nil
	}
	return false
}

func sorted(places []*place) []*place {
	return slices.SortedFunc(slices.Values(places), func(a, b *place) int { return strings.Compare(a.path, b.path) })
}
