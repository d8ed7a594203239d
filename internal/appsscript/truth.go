package appsscript

import (
	"github.com/dop251/goja/token"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// truth tells whether a value counts as true. A text that is empty or 0 may be a
// string or a number: that is not known.
func (v value) truth() model.Truth {
	var all model.Truth
	for i, a := range v {
		t := a.truth()
		if i > 0 && t != all {
			return model.Unknown
		}
		all = t
	}
	return all
}

func (a atom) truth() model.Truth {
	switch a.kind {
	case isAbsent:
		return model.No
	case isObject, isToken, isJSON, isGlobal:
		return model.Yes
	case isText:
		switch {
		case len(a.parts) > 0, a.text == "0":
			return model.Unknown
		case a.text == "false", a.text == "":
			return model.No
		}
		return model.Yes
	}
	return model.Unknown
}

func truthText(yes bool, at position) value {
	if yes {
		return one(textAtom("true", at))
	}
	return one(textAtom("false", at))
}

// choose goes the ways that a test leaves. One that it rules out is gone through
// for the calls that stand there, which count all the same.
func (r *run) choose(t model.Truth, yes, no func()) {
	switch t {
	case model.Yes:
		r.ruledOut(no)
		yes()
	case model.No:
		r.ruledOut(yes)
		no()
	default:
		r.branches(yes, no)
	}
}

// ruledOut goes a way that leaves nothing behind.
func (r *run) ruledOut(way func()) {
	if r.done {
		return
	}
	f := r.frame()
	returns := f.returns
	r.ruled++
	r.branches(func() { way(); r.done = true }, func() {})
	r.ruled--
	f.returns = returns
}

// equal tells whether two values are the same constant.
func equal(operator token.Token, left, right value, at position) (value, bool) {
	a, isConstant := left.constant()
	b, too := right.constant()
	switch operator {
	case token.STRICT_EQUAL, token.EQUAL, token.STRICT_NOT_EQUAL, token.NOT_EQUAL:
	default:
		return nil, false
	}
	not := operator == token.STRICT_NOT_EQUAL || operator == token.NOT_EQUAL
	switch {
	case isConstant && too:
		return truthText(a == b != not, at), true
	case left.isNothing() && right.isNothing():
		return truthText(!not, at), true
	case isConstant && right.isNothing(), too && left.isNothing(), left.isObjects() && right.isNothing():
		return truthText(not, at), true
	}
	return nil, false
}

// isNothing reports whether a value is undefined or null for sure.
func (v value) isNothing() bool { return len(v.present()) == 0 }

// logical is what && || and ?? give.
func (r *run) logical(operator token.Token, left value, right func() value) value {
	t := left.truth()
	switch {
	case operator == token.COALESCE && left.isNothing():
		t = model.No
	case operator == token.COALESCE && !left.mayBeAbsent() && !left.isOpen():
		t = model.Yes
	case operator == token.COALESCE:
		t = model.Unknown
	case operator == token.LOGICAL_AND && t != model.Unknown:
		t = model.Yes + model.No - t // it goes on where the left one is true
	}
	var v value
	switch t {
	case model.Yes:
		r.ruledOut(func() { right() })
		return left
	case model.No:
		return right()
	}
	r.maybe(func() { v = right() })
	if operator == token.LOGICAL_AND {
		return v.or(absent)
	}
	return left.present().or(v)
}
