package appsscript

import (
	"strconv"
)

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
