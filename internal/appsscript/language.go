package appsscript

import (
	"net/url"
	"strings"
)

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
	return r.listed(s, func(_ string, v value) value { return v })
}

func (r *run) pairs(s site) value {
	return r.listed(s, func(name string, v value) value {
		pair := r.newObject(s.at)
		pair.list, pair.seq = true, []value{one(textAtom(name, s.at)), v}
		return one(pair.atom())
	})
}

// listed is a list with what of gives for each property of an object.
func (r *run) listed(s site, of func(name string, v value) value) value {
	list := r.newObject(s.at)
	list.list = true
	for _, a := range s.arg(0) {
		if a.kind != isObject || a.obj.open || len(s.arg(0)) > 1 {
			list.open, list.uneven = true, true
		}
		if a.kind == isObject {
			for _, name := range a.obj.order {
				list.seq = append(list.seq, of(name, a.obj.props[name].v))
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
