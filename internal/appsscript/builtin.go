package appsscript

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// The methods of JavaScript's own objects, as far as values pass through them.

// textMethod calls a method of a string.
func (r *run) textMethod(a atom, name string, s site) value {
	arg, isConstant := s.arg(0).constant()
	whole := len(a.parts) == 0
	switch name {
	case "toString", "trim", "valueOf", "normalize":
		return one(a)
	case "toLowerCase", "toLocaleLowerCase":
		a.text = strings.ToLower(a.text)
		return one(a)
	case "toUpperCase", "toLocaleUpperCase":
		a.text = strings.ToUpper(a.text)
		return one(a)
	case "concat":
		v := one(a)
		for _, more := range s.args {
			v = join(v, more)
		}
		return v
	case "replace", "replaceAll":
		if isConstant && len(s.arg(1)) > 0 && !isFunction(s.arg(1)) {
			return r.replace(a, arg, s.arg(1), name == "replaceAll")
		}
	case "split":
		if isConstant && whole {
			list := r.newObject(s.at)
			list.list = true
			for part := range strings.SplitSeq(a.text, arg) {
				list.seq = append(list.seq, one(textAtom(part, a.at)))
			}
			return one(list.atom())
		}
	}
	r.callbacks(s.args)
	return one(unknown(s.at, "what "+name+" makes of a text is not followed"))
}

func isFunction(v value) bool {
	return slices.ContainsFunc(v, func(a atom) bool { return a.kind == isObject && a.obj.fn != nil })
}

// replace puts texts in place of a constant in a text.
func (r *run) replace(a atom, old string, by value, all bool) value {
	if old == "" || strings.Contains(old, known.Hole) {
		return one(a)
	}
	v := one(textAtom("", a.at))
	rest, parts := a.text, a.parts
	for {
		before, after, found := strings.Cut(rest, old)
		n := strings.Count(before, known.Hole)
		v = join(v, one(atom{kind: isText, text: before, parts: parts[:n], at: a.at}))
		rest, parts = after, parts[n:]
		if !found {
			return v
		}
		if v = join(v, by); !all {
			return join(v, one(atom{kind: isText, text: rest, parts: parts, at: a.at}))
		}
	}
}

// carriedMethod calls a method of a token or of a JSON text: of what is only
// handed on, it stays what it is.
func (r *run) carriedMethod(a atom, name string, s site) value {
	switch name {
	case "toString", "trim", "valueOf":
		return one(a)
	}
	return one(unknown(s.at, "what "+name+" makes of a text is not followed"))
}

// objectMethod calls a method that an object has from JavaScript.
func (r *run) objectMethod(a atom, name string, s site) value {
	o := a.obj
	switch {
	case o.service != nil:
		return r.serviceMethod(a, name, s)
	case o.list:
		return r.listMethod(a, name, s)
	case o.fn != nil:
		return r.functionMethod(a, name, s)
	case name == "hasOwnProperty" && !o.open:
		if key, ok := s.arg(0).constant(); ok {
			if c, has := o.props[key]; !has || len(c.v) > 0 && !c.v.mayBeAbsent() {
				return truthText(has, s.at)
			}
		}
		return one(unknown(s.at, "what "+name+" returns is not known"))
	case name == "toString", name == "propertyIsEnumerable":
		return one(unknown(s.at, "what "+name+" returns is not known"))
	}
	if !o.open {
		r.callbacks(s.args)
		return one(unknown(s.at, "the object has no method "+name+" that is known"))
	}
	r.outOfView(s.args, s.at)
	return one(unknown(s.at, "what "+name+" returns is not known"))
}

func (r *run) functionMethod(a atom, name string, s site) value {
	switch name {
	case "call":
		return r.apply(one(a), s.arg(0), site{s.at, s.args[min(1, len(s.args)):]})
	case "apply":
		var args []value
		for _, b := range s.arg(1) {
			if b.kind == isObject && b.obj.list {
				args = b.obj.seq
			}
		}
		return r.apply(one(a), s.arg(0), site{s.at, args})
	case "bind":
		bound := *a.obj.fn
		bound.bound, bound.boundArgs = s.arg(0), s.args[min(1, len(s.args)):]
		bound.self = r.newObject(s.at)
		bound.self.fn = &bound
		return one(bound.atom())
	}
	return one(unknown(s.at, "what "+name+" returns is not known"))
}
