package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// An object is something that the program makes: a variable, a struct, a
// slice, a constant, a function value, a credential. The same New in two
// calling contexts makes two objects.
type object struct {
	kind objectKind
	typ  string // its type, in the form of summary.Method.Type
	text string // constant: its value; function: its ID; fold: the operation; unknown: the reason
	at   model.Position
	of   *place    // overwritten: the place
	in   *instance // the frame that made it; nil for what all frames share

	elements  *variable   // of a list, see allElements
	inputs    []*variable // of what is unknown: what it was made of, as far as that matters
	file      *variable   // of what stands in a file: the file's name, else nil
	brings    *variable   // of what a function of a model returns: its credential, else nil
	defaultOf *variable   // of a list that is used where another is empty: the other
	// doubt is set for a list that is used in place of another, and where is not
	// known.
	doubt bool
	way   string // of what was decoded: the way to it

	places  map[string]*place
	order   []*place // places in the order of their making
	onPlace []func(*place)
}

type objectKind int

const (
	made objectKind = iota
	constant
	function // with places "0", "1", ... for what it captured
	boxed    // place boxContent
	appended // places appendBase, appendTail
	partial  // place appendBase
	folded   // places "0", "1", ... for its operands
	unknown
	nothing     // nil
	overwritten // beside the others in what a place holds: more than one store wrote there, to of
)

const (
	boxContent = "(box)"
	appendBase = "(base)"
	appendTail = "(tail)"
)

// A place is an object, or a field or an element within one. A pointer is the
// place that it points to.
type place struct {
	obj   *object
	path  string // ".field" and "[index]" segments
	holds *variable

	writes []write // the stores to it
	marker *place  // in holds once there are several stores

	replaced map[*place]bool // see gone
	weighed  int             // how much there was to weigh then
}

// place returns the place at the path.
func (s *solver) place(o *object, path string) *place {
	if path != "" && o.typ == known.TypeEvent {
		return s.partOfDecoded(o, path)
	}
	if isOpaque(o, path) {
		path = ""
	}
	if p, ok := o.places[path]; ok {
		return p
	}
	p := &place{obj: o, path: path, holds: &variable{}}
	if o.places == nil {
		o.places = make(map[string]*place)
	}
	o.places[path] = p
	o.order = append(o.order, p)
	if path == "" && isOpaque(o, path) {
		s.add(p.holds, p)
	}
	if unknown, ok := anyElementPath(path); ok {
		// What was put at an index that is not known may lie at this one.
		s.copy(s.place(o, unknown).holds, p.holds)
	}
	for i := 0; i < len(o.onPlace); i++ {
		o.onPlace[i](p)
	}
	return p
}

// isOpaque reports whether the place is the object itself: what lies in
// something unknown is as unknown, and a library's credential has no Go fields
// that differ from it.
func isOpaque(o *object, path string) bool {
	return o.kind == unknown || o.typ == known.TypeCredential && !isSlot(path)
}

// isSlot reports whether the path is a slot of a row; Go's exported fields
// begin in upper case.
func isSlot(path string) bool { return len(path) > 1 && path[1] >= 'a' && path[1] <= 'z' }

// eachPlace calls f for every place of o, now and later.
func (s *solver) eachPlace(o *object, f func(*place)) {
	o.onPlace = append(o.onPlace, f)
	for i := 0; i < len(o.order); i++ {
		f(o.order[i])
	}
}

// anyElementPath is the path with its last known index made unknown.
func anyElementPath(path string) (string, bool) {
	for end := len(path); end > 0; {
		open := strings.LastIndex(path[:end], "[")
		if open < 0 {
			return "", false
		}
		closing := open + strings.Index(path[open:], "]")
		segment := path[open : closing+1]
		if segment != summary.AnyElement && segment != summary.KeyElement {
			return path[:open] + summary.AnyElement + path[closing+1:], true
		}
		end = open
	}
	return "", false
}

// field is the place of a field of what p is.
func (s *solver) field(p *place, name string) *place {
	return s.place(p.obj, p.path+"."+name)
}

// slot is what a library object holds in a slot or a field.
func (s *solver) slot(o *object, name string) *variable { return s.place(o, "."+name).holds }

// elements puts the places of an element of p into to. An unknown index is
// every element.
func (s *solver) elements(p *place, key string, to *variable) {
	switch p.obj.kind {
	case unknown:
		if p.obj.typ == known.TypeEvent && key != summary.AnyElement {
			p = s.place(p.obj, key)
		}
		s.add(to, p)
		return
	case folded:
		s.add(to, s.foldedElement(p.obj, key))
		return
	case boxed:
		s.each(s.place(p.obj, boxContent).holds, func(q *place) { s.elements(q, key, to) })
		return
	case appended, partial:
		// Its own numbering is not that of the parts.
		s.copy(s.allElements(p.obj), to)
		return
	}
	if key != summary.AnyElement {
		s.add(to, s.place(p.obj, p.path+key))
		return
	}
	s.add(to, s.place(p.obj, p.path+summary.AnyElement))
	s.eachPlace(p.obj, func(q *place) {
		if isElement(q.path, p.path) {
			s.add(to, q)
		}
	})
}

// foldedElement is the place of an element of a list that an operation on
// strings gives. What it holds is read off later, with the list.
func (s *solver) foldedElement(list *object, key string) *place {
	p := s.place(list, "(element "+strings.Trim(key, "[]")+")")
	if len(p.holds.list) == 0 {
		element := &object{kind: folded, text: key, at: list.at, in: list.in}
		s.add(s.place(element, "0").holds, s.place(list, ""))
		s.add(p.holds, s.place(element, ""))
	}
	return p
}

// allElements are the elements of an appended or partial list. There is one
// variable an object, since what a loop appends to is its own part.
func (s *solver) allElements(o *object) *variable {
	if o.elements == nil {
		o.elements = &variable{}
		for _, part := range []string{appendBase, appendTail} {
			s.each(s.place(o, part).holds, func(q *place) { s.elements(q, summary.AnyElement, o.elements) })
		}
	}
	return o.elements
}

// isElement reports whether path is that of an element of the array at base.
func isElement(path, base string) bool {
	rest, ok := strings.CutPrefix(path, base)
	return ok && strings.HasPrefix(rest, "[") && strings.Index(rest, "]") == len(rest)-1 && rest != summary.KeyElement
}

// copyParts copies what lies in the struct or array src to dst, part by part,
// but for the fields in except.
func (s *solver) copyParts(src, dst *place, except []string, w write) {
	pair := [2]*place{src, dst}
	if src == dst || s.copied[pair] {
		return
	}
	s.copied[pair] = true
	switch src.obj.kind {
	case unknown:
		s.taint(dst, src)
		return
	case boxed:
		s.each(s.place(src.obj, boxContent).holds, func(q *place) { s.copyParts(q, dst, except, w) })
		return
	}
	s.eachTaint(src, func(part string, unknown *place) { s.taint(s.place(dst.obj, dst.path+part), unknown) })
	s.eachPart(src, func(q *place) {
		rest := q.path[len(src.path):]
		if !slices.ContainsFunc(except, func(field string) bool { return isPartOf(rest, "."+field) }) {
			w.from = q
			s.write(q.holds, s.place(dst.obj, dst.path+rest), w)
		}
	})
}

// eachPart calls f for p and every part of it, now and later.
func (s *solver) eachPart(p *place, f func(*place)) {
	s.eachPlace(p.obj, func(q *place) {
		if isPartOf(q.path, p.path) {
			f(q)
		}
	})
}

// isPartOf reports whether path is whole or lies within it.
func isPartOf(path, whole string) bool {
	rest, ok := strings.CutPrefix(path, whole)
	return ok && isPart(rest)
}

// isPart reports whether the rest of a path leads to a part: a field, an element,
// or what a box or a list holds.
func isPart(rest string) bool { return rest == "" || strings.ContainsRune(".[(", rune(rest[0])) }
