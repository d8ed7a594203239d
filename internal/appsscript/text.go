package appsscript

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// asText is an atom as a text: with a hole where it is not known.
func (a atom) asText() atom {
	switch a.kind {
	case isText:
		return a
	case isAbsent:
		return textAtom("", a.at)
	case isJSON:
		if s, ok := a.inner.constant(); ok {
			return textAtom(`"`+s+`"`, a.at)
		}
	}
	return atom{kind: isText, text: known.Hole, parts: []atom{a}, at: a.at}
}

// constant is the one text that a value is, known as a whole.
func (v value) constant() (string, bool) {
	if len(v) != 1 || v[0].kind != isText || len(v[0].parts) > 0 {
		return "", false
	}
	return v[0].text, true
}

// concat is the text of one atom after another.
func concat(a, b atom) atom {
	x, y := a.asText(), b.asText()
	if x.text == "" {
		return y
	}
	if len(x.text)+len(y.text) > maxText {
		return unknown(x.at, "the text may be too long").asText()
	}
	joined := atom{kind: isText, text: x.text + y.text, parts: slices.Concat(x.parts, y.parts), at: x.at, marks: x.marks}
	if len(joined.marks) == 0 {
		joined.marks = []mark{{0, x.at}}
	}
	joined.marks = slices.Clip(joined.marks)
	if len(y.marks) == 0 {
		joined.marks = append(joined.marks, mark{len(x.text), y.at})
	}
	for _, m := range y.marks {
		joined.marks = append(joined.marks, mark{len(x.text) + m.offset, m.at})
	}
	return joined
}

// A mark says where the literal stands that a part of a text begins with.
type mark struct {
	offset int
	at     model.Position
}

// place is where the literal stands that holds the byte at an offset of a text.
func (a atom) place(offset int) model.Position {
	at := a.at
	for _, m := range a.marks {
		if m.offset <= offset && m.at.IsValid() {
			at = m.at
		}
	}
	return at
}

// join is what texts are one after another, for each that either may be.
func join(v, w value) value {
	if v.hasOther() {
		v = v.present()
	}
	if w.hasOther() {
		w = w.present()
	}
	var all value
	for _, a := range v {
		for _, b := range w {
			all = all.with(concat(a, b))
		}
	}
	return all
}

// hasOther reports whether a value may be something and may be nothing too: who
// puts it into a text means the something.
func (v value) hasOther() bool { return len(v) > 1 && v.mayBeAbsent() }
