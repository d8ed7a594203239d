package appsscript

import (
	"strconv"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// member is a property of what a value may be.
func (r *run) member(base value, name string, at position) value {
	var v value
	for _, a := range base {
		v = v.or(r.memberOf(a, name, at))
	}
	if len(v) == 0 {
		return absent
	}
	return v
}

func (r *run) memberOf(a atom, name string, at position) value {
	switch a.kind {
	case isGlobal:
		return r.name(name, at)
	case isHost:
		return one(atom{kind: isHost, text: a.text + "." + name, at: at})
	case isEvent:
		return one(atom{kind: isEvent, text: a.text + "." + name, at: at})
	case isResult, isUnknown:
		if len(a.path) < maxPath {
			a.path += "." + name
		}
		return one(a)
	case isObject:
		return r.property(a, name, at)
	case isAbsent:
		return nil // it would throw
	}
	if a.at.IsValid() {
		at = a.at // so that it is the same wherever it is read
	}
	return one(unknown(at, "the property "+name+" of a text is not known"))
}

func (r *run) property(a atom, name string, at position) value {
	o := a.obj
	if get := o.getter(name); get != nil {
		return r.invoke(get, one(a), nil, at)
	}
	if c, ok := o.find(name); ok && len(c.v) > 0 {
		v := c.v
		if o.open && v.mayBeAbsent() {
			v = v.or(one(unknown(at, "the property "+name+" is not known: parts of its object are not")))
		}
		return v
	}
	if i, err := strconv.Atoi(name); err == nil && o.list {
		if o.isAll() && i >= 0 && i < len(o.seq) {
			return o.seq[i]
		}
		return o.elements().or(absent)
	}
	if o.list && name == "length" {
		return one(unknown(at, "the length of a list is not followed"))
	}
	if o.open {
		v := one(unknown(at, "the property "+name+" is not known: parts of its object are not"))
		if c, ok := o.props[known.Hole]; ok {
			v = v.or(c.v)
		}
		return v
	}
	if c, ok := o.props[known.Hole]; ok {
		return c.v.or(absent)
	}
	return nil
}

// index is a property whose name may not be known: any of them then.
func (r *run) index(base, key value, at position) value {
	if len(key) > 0 {
		var v value
		all := true
		for _, k := range key {
			name, ok := one(k).constant()
			if !ok {
				all = false
				break
			}
			v = v.or(r.member(base, name, at))
		}
		if all {
			return v
		}
	}
	var v value
	for _, a := range base {
		switch a.kind {
		case isObject:
			o := a.obj
			for _, name := range o.order {
				v = v.or(o.props[name].v)
			}
			v = v.or(o.elements()).or(absent)
			if o.open || len(o.getters) > 0 {
				v = v.or(one(unknown(at, "which property is read is not known")))
			}
		case isHost:
			if r.mayCall(a.text) {
				r.hidden(a.text, at)
			}
			v = v.or(one(unknown(at, "which part of "+a.text+" is used is not known")))
		case isGlobal:
			v = v.or(one(unknown(at, "which global variable is read is not known")))
		case isEvent:
			v = v.or(one(unknown(at, "what the event holds is not known")))
		default:
			v = v.or(r.memberOf(a, "", at))
		}
	}
	return v
}

// elementOf is any element of what a value may be.
func (r *run) elementOf(v value, at position) value {
	var all value
	for _, a := range v {
		switch {
		case a.kind == isAbsent:
		case a.kind == isObject && a.obj.list:
			all = all.or(a.obj.elements())
			if a.obj.open {
				all = all.or(one(unknown(at, "what a list holds is not known")))
			}
		case a.kind == isResult, a.kind == isUnknown:
			all = all.with(a)
		default:
			all = all.with(unknown(at, "what a list holds is not known"))
		}
	}
	return all
}
