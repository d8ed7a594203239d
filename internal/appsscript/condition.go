package appsscript

import (
	"slices"
	"strings"
	"unicode"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A request is what decides about a call.
type request struct {
	path    value // what the path names: the resource, or the whole path
	body    value
	options value                             // the optional arguments of the advanced service
	query   func(known.Condition) known.Truth // else what the URL's query says
}

// conditions are what the arguments of a call decide: what holds, and what may.
func (q request) conditions(method scopemap.Method) (certain, possible []string) {
	return known.Weigh(method, strings.TrimSuffix(method.GoCall(), "Call"), known.ConditionsOf(false), q.holds)
}

func (q request) holds(c known.Condition) known.Truth {
	switch {
	case c.Unseen:
		return known.Possibly
	case c.Setter != "" && q.query != nil:
		return q.query(c)
	case c.Setter != "":
		return fieldHolds(q.options, []string{c.Parameter()}, c)
	case len(c.Fields) == 0:
		return fieldHolds(q.path, nil, c)
	}
	return fieldHolds(q.body, c.Fields, c)
}

// fieldHolds weighs a condition on a field of what a value may be.
func fieldHolds(v value, fields []string, c known.Condition) known.Truth {
	verdict, first := known.Never, true
	for _, a := range v {
		t := atomHolds(a, fields, c)
		switch {
		case first:
			verdict, first = t, false
		case t != verdict:
			verdict = known.Possibly // one on one way, another on another
		}
	}
	return verdict
}

func atomHolds(a atom, fields []string, c known.Condition) known.Truth {
	switch a.kind {
	case isAbsent:
		return known.Never
	case isJSON:
		return fieldHolds(a.inner, fields, c)
	case isText:
		return textHolds(a.text, fields, c)
	case isObject:
		return objectHolds(a.obj, fields, c)
	}
	return known.Possibly
}

func textHolds(text string, fields []string, c known.Condition) known.Truth {
	switch {
	case len(fields) > 0 && strings.Contains(text, known.Hole):
		return known.Possibly
	case len(fields) > 0:
		// The JSON text of a body names what it has.
		if strings.Contains(text, jsonName(fields[0])) {
			return known.Possibly
		}
		return known.Never
	case c.Holds != nil:
		return c.Holds.MatchText(text)
	case text == "":
		return known.Never
	}
	return known.Certainly
}

func objectHolds(o *object, fields []string, c known.Condition) known.Truth {
	switch {
	case len(fields) == 0 && c.Holds != nil:
		return known.Possibly
	case len(fields) == 0 && o.isAll() && len(o.seq) == 0:
		return known.Never
	case len(fields) == 0 && o.list && o.uneven:
		return known.Possibly // it may be empty
	case len(fields) == 0:
		return known.Certainly
	case fields[0] == known.AnyElement:
		return elementHolds(o, fields[1:], c)
	}
	name := fields[0]
	for _, spelled := range []string{name, jsonName(name), snakeName(name)} {
		if cell, ok := o.find(spelled); ok && len(cell.v) > 0 {
			return fieldHolds(cell.v, fields[1:], c)
		}
	}
	if o.open || o.props[known.Hole] != nil {
		return known.Possibly
	}
	return known.Never
}

func elementHolds(o *object, fields []string, c known.Condition) known.Truth {
	verdict := known.Never
	for _, e := range o.seq {
		verdict = max(verdict, fieldHolds(e, fields, c))
	}
	if len(o.rest.v) > 0 {
		verdict = max(verdict, min(fieldHolds(o.rest.v, fields, c), known.Possibly))
	}
	if o.open {
		verdict = max(verdict, known.Possibly)
	}
	return verdict
}

func jsonName(name string) string { return strings.ToLower(name[:1]) + name[1:] }

// snakeName is the other name that the API takes for a field: "cards_v2".
func snakeName(name string) string {
	var b strings.Builder
	for i, c := range name {
		if unicode.IsUpper(c) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return b.String()
}

// fold is a property whose name is compared without regard to case.
func (o *object) fold(name string) (value, bool) {
	i := slices.IndexFunc(o.order, func(n string) bool { return strings.EqualFold(n, name) && len(o.props[n].v) > 0 })
	if i < 0 {
		return nil, false
	}
	return o.props[o.order[i]].v, true
}
