package appsscript

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A value is what an expression may be: each of its atoms. One without atoms was
// never given.
type value []atom

// kind tells atoms apart.
type kind int

const (
	isUnknown kind = iota
	isText         // a string, a number or a boolean, with holes for what is not known
	isAbsent       // undefined or null
	isObject       // an object, a list, a function, a class, an OAuth2 service
	isHost         // what the platform or a library provides, by its name
	isResult       // what a function of the platform or of a library returns
	isToken        // an access token
	isEvent        // the event that a handler was given, or a part of it
	isJSON         // the JSON text of something
	isGlobal       // the global object
)

// An atom is one thing that an expression may be.
type atom struct {
	kind  kind
	text  string         // isText: with holes; isHost, isResult: the name; isEvent: the path; isUnknown: the reason
	parts []atom         // isText: what fills the holes, in order
	marks []mark         // isText: where the literals stand that it was put together of
	at    model.Position // where it stands; only that of what is not known tells atoms apart
	obj   *object
	inner value   // isJSON: what it is the text of
	src   *source // isToken
	why   string  // isResult: why it is not known
	path  string  // isUnknown, isResult: the property of it that is meant
}

// The bounds of values: what is larger is not known.
const (
	maxAtoms = 24
	maxText  = 1 << 16
	maxList  = 1 << 10
	maxPath  = 200
)

func unknown(at model.Position, reason string) atom {
	return atom{kind: isUnknown, at: at, text: reason}
}

func one(a atom) value { return value{a} }

func textAtom(s string, at model.Position) atom { return atom{kind: isText, text: s, at: at} }

var absent = value{{kind: isAbsent}}

// or is what is v or w.
func (v value) or(w value) value {
	if len(v) == 0 {
		return w
	}
	for _, a := range w {
		v = v.with(a)
	}
	return v
}

// with adds an atom, once.
func (v value) with(a atom) value {
	if slices.ContainsFunc(v, func(b atom) bool { return same(a, b, 0) }) {
		return v
	}
	if len(v) >= maxAtoms {
		return value{unknown(a.at, "it may be too many things")}
	}
	return append(slices.Clip(v), a)
}

// present are the atoms that are something.
func (v value) present() value {
	return slices.DeleteFunc(slices.Clone(v), func(a atom) bool { return a.kind == isAbsent })
}

// mayBeAbsent reports whether the value may be nothing.
func (v value) mayBeAbsent() bool {
	return len(v) == 0 || slices.ContainsFunc(v, func(a atom) bool { return a.kind == isAbsent })
}

const sameDepth = 4

// same reports whether two atoms stand for the same. Objects that one place in
// the script makes and that hold the same are.
func same(a, b atom, depth int) bool {
	if a.kind != b.kind || a.text != b.text || a.obj != b.obj && !sameObject(a.obj, b.obj, depth) {
		return false
	}
	switch a.kind {
	case isUnknown, isResult:
		return a.at == b.at && a.path == b.path
	case isToken:
		return a.src == b.src
	case isJSON:
		return sameValue(a.inner, b.inner, depth+1)
	case isText:
		return sameValue(a.parts, b.parts, depth+1)
	}
	return true
}

func sameValue(v, w []atom, depth int) bool {
	return depth < sameDepth && slices.EqualFunc(v, w, func(a, b atom) bool { return same(a, b, depth) })
}

func sameObject(o, p *object, depth int) bool {
	if o == nil || p == nil || o.fn != p.fn || o.class != p.class || !o.at.IsValid() || o.at != p.at || depth >= sameDepth || o.proto != p.proto ||
		len(o.props) != len(p.props) || len(o.props) > maxAtoms || len(o.seq) > maxAtoms || o.open != p.open || o.list != p.list || o.uneven != p.uneven || len(o.seq) != len(p.seq) {
		return false
	}
	for name, c := range o.props {
		if d, ok := p.props[name]; !ok || !sameValue(c.v, d.v, depth+1) {
			return false
		}
	}
	for i := range o.seq {
		if !sameValue(o.seq[i], p.seq[i], depth+1) {
			return false
		}
	}
	return sameValue(o.rest.v, p.rest.v, depth+1)
}

// An object is an object of the script, made at one place on one way.
type object struct {
	at    model.Position
	props map[string]*cell
	order []string
	proto *object
	open  bool // it may hold more than is known

	fn      *function // it can be called
	class   *class    // it is a class
	getters map[string]*function

	list   bool    // an array
	seq    []value // its elements in order, while uneven is not set
	uneven bool    // elements came and went on some paths only
	rest   cell    // any of its elements

	branch  int      // the branch that made it
	service *service // it is a service of the OAuth2 library
}

// A cell is a place that holds a value: a variable or a property. born is the
// branch that made what it belongs to.
type cell struct {
	v    value
	born int
}

// newObject is an object that the branch at hand makes.
func (r *run) newObject(at model.Position) *object {
	return &object{at: at, props: make(map[string]*cell), branch: r.branch, rest: cell{born: r.branch}}
}

func (o *object) atom() atom { return atom{kind: isObject, obj: o, at: o.at} }

// prop is the cell of a property, made where there is none.
func (o *object) prop(name string) *cell {
	c, ok := o.props[name]
	if !ok {
		c = &cell{born: o.branch}
		o.props[name] = c
		o.order = append(o.order, name)
	}
	return c
}

// find is the cell of a property of the object or of what it inherits from.
func (o *object) find(name string) (*cell, bool) {
	for at, n := o, 0; at != nil && n < 20; at, n = at.proto, n+1 {
		if c, ok := at.props[name]; ok {
			return c, true
		}
	}
	return nil, false
}

func (o *object) getter(name string) *function {
	for at, n := o, 0; at != nil && n < 20; at, n = at.proto, n+1 {
		if g, ok := at.getters[name]; ok {
			return g
		}
	}
	return nil
}

// elements is what any element of a list may be.
func (o *object) elements() value {
	v := o.rest.v
	for _, e := range o.seq {
		v = v.or(e)
	}
	return v
}

// isAll reports whether all that a list holds is known in order.
func (o *object) isAll() bool { return o.list && !o.uneven && !o.open }

// reason is why an atom is not known, and where.
func (a atom) reason() (string, model.Position) {
	switch a.kind {
	case isUnknown:
		return a.text, a.at
	case isResult:
		return a.why, a.at
	case isHost:
		return "what " + a.text + " is is not known", a.at
	case isEvent:
		return "what the event holds is not known", a.at
	case isText:
		for _, part := range a.parts {
			return part.reason()
		}
	}
	return "it is not known", a.at
}

// isObjects reports whether a value is an object for sure.
func (v value) isObjects() bool {
	return len(v) > 0 && !slices.ContainsFunc(v, func(a atom) bool { return a.kind != isObject })
}
