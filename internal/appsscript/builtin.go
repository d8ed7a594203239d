package appsscript

import (
	"net/url"
	"slices"
	"strconv"
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

// overUnknown goes over a list of which nothing is known: what is made of its
// elements is known all the same.
func (r *run) overUnknown(a atom, name string, s site) (v value, ok bool) {
	if a.kind != isUnknown && a.kind != isResult && a.kind != isEvent || !isFunction(s.arg(0)) {
		return nil, false
	}
	switch name {
	case "map", "flatMap":
		list := r.newObject(s.at)
		list.list, list.uneven = true, true
		r.maybe(func() {
			list.rest.v = r.apply(s.arg(0), s.arg(1).present(), site{s.at, []value{one(a), one(a), one(a)}})
		})
		return one(list.atom()), true
	case "forEach", "filter", "find", "some", "every", "sort":
		r.maybe(func() { r.apply(s.arg(0), s.arg(1).present(), site{s.at, []value{one(a), one(a), one(a)}}) })
		return one(a), true
	}
	return nil, false
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

// listMethod calls a method of an array.
func (r *run) listMethod(a atom, name string, s site) value {
	o := a.obj
	switch name {
	case "push", "unshift":
		if name == "unshift" {
			o.uneven = true
		}
		r.push(o, s.args...)
		return one(unknown(s.at, "the length of a list is not followed"))
	case "concat":
		list := r.newObject(s.at)
		list.list = true
		r.extend(list, one(a), s.at)
		for _, more := range s.args {
			if len(more) == 1 && more[0].kind == isObject && more[0].obj.list {
				r.extend(list, more, s.at)
			} else {
				r.push(list, more)
			}
		}
		return one(list.atom())
	case "join":
		return r.joined(o, s)
	case "map", "flatMap":
		return r.mapped(o, s)
	case "forEach", "some", "every":
		r.each(o, s)
		return one(unknown(s.at, "what "+name+" returns is not known"))
	case "filter":
		r.each(o, s)
		list := r.newObject(s.at)
		list.list, list.uneven, list.open = true, true, o.open
		list.rest.v = o.elements()
		return one(list.atom())
	case "find", "pop", "shift", "at", "findLast":
		r.each(o, s)
		return r.elementOf(one(a), s.at).or(absent)
	case "slice", "reverse", "sort", "splice", "flat":
		r.callbacks(s.args)
		if name == "slice" && len(s.args) == 0 {
			return one(a)
		}
		list := r.newObject(s.at)
		list.list, list.uneven, list.open = true, true, o.open
		list.rest.v = o.elements()
		return one(list.atom())
	}
	r.callbacks(s.args)
	return one(unknown(s.at, "what "+name+" returns is not known"))
}

func (r *run) joined(o *object, s site) value {
	separator := s.arg(0).present()
	if len(separator) == 0 {
		separator = one(textAtom(",", s.at))
	}
	if !o.isAll() {
		return one(unknown(s.at, "the order of a list that is joined is not known"))
	}
	v := one(textAtom("", s.at))
	for i, element := range o.seq {
		if i > 0 {
			v = join(v, separator)
		}
		v = join(v, element)
	}
	return v
}

// mapped is the list of what a function gives for each element.
func (r *run) mapped(o *object, s site) value {
	list := r.newObject(s.at)
	list.list, list.open = true, o.open
	results, all := r.each(o, s)
	if all {
		list.seq = results
		return one(list.atom())
	}
	list.uneven = true
	for _, v := range results {
		list.rest.v = list.rest.v.or(v)
	}
	return one(list.atom())
}

// each calls a function for each element of a list. all is set where each is
// known in its order.
func (r *run) each(o *object, s site) (results []value, all bool) {
	callee, this, at := s.arg(0), s.arg(1).present(), s.at
	if !isFunction(callee) && !callee.isOpen() {
		return nil, false
	}
	if o.isAll() && len(o.seq) <= maxTurns {
		for i, element := range o.seq {
			results = append(results, r.apply(callee, this, site{at, []value{element, one(textAtom(strconv.Itoa(i), at)), one(o.atom())}}))
		}
		return results, true
	}
	index := one(unknown(at, "the index of an element is not known"))
	r.maybe(func() {
		results = append(results, r.apply(callee, this, site{at, []value{r.elementOf(one(o.atom()), at), index, one(o.atom())}}))
	})
	return results, false
}

// language calls a function of JavaScript's own global objects. ok is false for
// any other name.
func (r *run) language(name string, s site) (v value, ok bool) {
	switch name {
	case "JSON.stringify":
		return one(r.jsonOf(s.arg(0), s.at)), true
	case "JSON.parse":
		return r.parsed(s), true
	case "String":
		return join(one(textAtom("", s.at)), s.arg(0)), true
	case "encodeURIComponent", "encodeURI":
		return escapedText(s.arg(0), name == "encodeURI"), true
	case "Object.freeze", "Object.seal", "Promise.resolve", "Array.from", "Object":
		return s.arg(0), true
	case "Object.assign":
		for _, a := range s.arg(0) {
			if a.kind == isObject {
				for _, from := range s.args[1:] {
					r.copyInto(a.obj, from)
				}
			}
		}
		return s.arg(0), true
	case "Object.values":
		return r.values(s), true
	case "Object.keys":
		turns, all := r.keys(s.arg(0), s.at)
		list := r.newObject(s.at)
		list.list, list.seq, list.uneven = true, turns, !all
		return one(list.atom()), true
	case "Object.entries":
		return r.pairs(s), true
	case "Object.defineProperty":
		r.defined(s)
		return s.arg(0), true
	case "Promise.all":
		return s.arg(0), true
	case "Utilities.formatString":
		return r.formatted(s), true
	}
	return nil, false
}

// jsonOf is the JSON text of a value. One of a JSON text is not followed.
func (r *run) jsonOf(v value, at position) atom {
	var inner value
	for _, a := range v {
		if a.kind == isJSON {
			r.escape(one(a), at, "its access token is put into a text that is not followed")
			a = unknown(at, "the JSON text of a JSON text is not followed")
		}
		inner = inner.with(a)
	}
	return atom{kind: isJSON, inner: inner, at: at}
}

func (r *run) parsed(s site) value {
	var v value
	for _, a := range s.arg(0) {
		switch a.kind {
		case isJSON:
			v = v.or(a.inner)
		case isResult, isUnknown:
			v = v.with(a)
		default:
			v = v.with(unknown(s.at, "what a JSON text holds is not known"))
		}
	}
	return v
}

// escapedText is a text as a part of a URL.
func escapedText(v value, whole bool) value {
	var all value
	for _, a := range v {
		if a.kind == isText && len(a.parts) == 0 && !whole {
			a.text = strings.ReplaceAll(url.QueryEscape(a.text), "+", "%20")
		}
		all = all.with(a.asText())
	}
	return all
}

func (r *run) values(s site) value {
	list := r.newObject(s.at)
	list.list = true
	for _, a := range s.arg(0) {
		if a.kind != isObject || a.obj.open || len(s.arg(0)) > 1 {
			list.open, list.uneven = true, true
		}
		if a.kind == isObject {
			for _, name := range a.obj.order {
				list.seq = append(list.seq, a.obj.props[name].v)
			}
		}
	}
	return one(list.atom())
}

func (r *run) pairs(s site) value {
	list := r.newObject(s.at)
	list.list = true
	for _, a := range s.arg(0) {
		if a.kind != isObject || a.obj.open || len(s.arg(0)) > 1 {
			list.open, list.uneven = true, true
		}
		if a.kind == isObject {
			for _, name := range a.obj.order {
				pair := r.newObject(s.at)
				pair.list, pair.seq = true, []value{one(textAtom(name, s.at)), a.obj.props[name].v}
				list.seq = append(list.seq, one(pair.atom()))
			}
		}
	}
	return one(list.atom())
}

// defined defines a property by its descriptor, as compilers of modules do.
func (r *run) defined(s site) {
	name, ok := s.arg(1).constant()
	for _, a := range s.arg(0) {
		if a.kind != isObject {
			continue
		}
		if !ok {
			a.obj.open = true
			continue
		}
		for _, d := range s.arg(2) {
			if d.kind != isObject {
				a.obj.open = true
				continue
			}
			if c, has := d.obj.props["value"]; has {
				r.write(a.obj.prop(name), c.v)
			}
			if c, has := d.obj.props["get"]; has {
				for _, f := range c.v {
					if f.kind == isObject && f.obj.fn != nil {
						a.obj.get(name, f.obj.fn)
					}
				}
			}
		}
	}
}

// formatted is what Utilities.formatString makes of a format with %s in it.
func (r *run) formatted(s site) value {
	format, ok := s.arg(0).constant()
	if !ok || strings.Count(format, "%") != strings.Count(format, "%s") {
		return one(unknown(s.at, "what a format makes of a text is not followed"))
	}
	v := one(textAtom("", s.at))
	for i, part := range strings.Split(format, "%s") {
		if i > 0 {
			v = join(v, s.arg(i))
		}
		v = join(v, one(textAtom(part, s.at)))
	}
	return v
}
