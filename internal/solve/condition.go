package solve

import (
	"slices"
	"strconv"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A sending is one call that is sent: the object of the call, the setters that
// it is known to have gone through, the instance that sends it and its options.
type sending struct {
	call    *object
	setters []*object // the last one first
	by      *instance
	options *variable
}

// conditions are what the arguments of a call decide: what holds, and what may.
func (r *reading) conditions(c sending, method scopemap.Method) (certain, possible []string) {
	name, rpc := r.named(c.call)
	return r.weigh(method, name, known.ConditionsOf(rpc), func(condition known.Condition) known.Truth { return r.holds(c, condition) })
}

// weigh sorts the conditions of a method, which a client has under a name, by
// what holds says of each.
func (r *reading) weigh(method scopemap.Method, name string, table []known.Condition, holds func(known.Condition) known.Truth) (certain, possible []string) {
	strength := make(map[string]known.Truth)
	for _, condition := range table {
		if condition.Method != "" && condition.Method != name || !slices.Contains(method.Conditions(), condition.Name) {
			continue
		}
		strength[condition.Name] = max(strength[condition.Name], holds(condition))
	}
	for _, name := range method.Conditions() {
		switch strength[name] {
		case known.Certainly:
			certain = append(certain, name)
		case known.Possibly:
			possible = append(possible, name)
		}
	}
	return certain, possible
}

// holds weighs one condition. A setter that is never called, or a field that is
// never set, leaves it unmet.
func (r *reading) holds(c sending, condition known.Condition) known.Truth {
	if condition.Unseen {
		return known.Possibly
	}
	if condition.Setter != "" {
		return max(r.setterHolds(c, condition), r.queryHolds(c, condition))
	}
	return r.fieldsHold(r.argument(c, condition), condition, c.by)
}

// argument is what the argument may be that a condition is about.
func (r *reading) argument(c sending, condition known.Condition) []*variable {
	return []*variable{r.slot(c.call, known.SlotArg+strconv.Itoa(condition.Arg))}
}

// fieldsHold weighs a condition on a field of what an argument may be, when by
// runs.
func (r *reading) fieldsHold(values []*variable, condition known.Condition, by *instance) known.Truth {
	values, limit := r.within(values, condition, by)
	verdict, first := known.Never, true
	for _, v := range values {
		t := min(r.met(v, condition), limit)
		switch {
		case first:
			verdict, first = t, false
		case t != verdict:
			verdict = known.Possibly // one body on one path, another on another
		}
	}
	return verdict
}

// within are what the fields may hold that a condition is about, and how sure
// that is: a field may be set on some path only, or later.
func (r *reading) within(values []*variable, condition known.Condition, by *instance) ([]*variable, known.Truth) {
	limit := known.Certainly
	for _, name := range condition.Fields {
		var next []*variable
		for _, v := range values {
			for _, p := range r.unboxed(v) {
				if name == known.AnyElement {
					next = append(next, r.elementsOf(p)...)
					continue
				}
				field := r.field(p, name)
				if !r.surelyBefore(field, by) {
					limit = known.Possibly
				}
				next = append(next, field.holds)
			}
		}
		values = next
	}
	return values, limit
}

// setterHolds weighs a condition on a setter: the last one that the call is
// known to have gone through, else one that may have been called on it.
func (r *reading) setterHolds(c sending, condition known.Condition) known.Truth {
	slot := known.SlotSet + condition.Setter
	for _, set := range c.setters {
		if v := r.slot(set, slot); len(v.places()) > 0 {
			return r.met(v, condition)
		}
	}
	verdict := known.Never
	for _, e := range r.setters[c.call] {
		if textOf(e.args[1]) != condition.Setter {
			continue
		}
		t := r.met(e.args[2], condition)
		if !precedes(e.in, c.by) {
			t = min(t, known.Possibly)
		}
		verdict = max(verdict, t)
	}
	return verdict
}

// precedes reports whether the row a has run whenever the row b does, in the
// same frame.
func precedes(a, b *instance) bool {
	return a.parent != nil && a.parent == b.parent && a.site >= 0 && b.site >= 0 && a.parent.fn.Before(a.parent.fn.Calls[a.site].Point, a.parent.fn.Calls[b.site].Point)
}

// elementsOf is what the elements of a list hold.
func (r *reading) elementsOf(list *place) []*variable {
	elements := &variable{}
	r.elements(list, summary.AnyElement, elements)
	r.drain()
	var held []*variable
	for _, p := range elements.places() {
		if hasParts := slices.ContainsFunc(p.obj.order, func(q *place) bool { return isPartOf(q.path, p.path) && len(q.holds.list) > 0 }); hasParts {
			held = append(held, p.holds)
		}
	}
	return held
}

// surelyBefore reports whether a field that is written at all is written
// whenever by runs, and before.
func (r *reading) surelyBefore(field *place, by *instance) bool {
	return len(field.writes) == 0 || slices.ContainsFunc(field.writes, func(w write) bool { return w.surelyBefore(by) })
}

// queryHolds weighs a condition on the call options that are given as the call
// is sent.
func (r *reading) queryHolds(c sending, condition known.Condition) known.Truth {
	if c.options == nil {
		return known.Never
	}
	verdict := known.Never
	seqs, whole := r.sequences(c.options)
	for _, seq := range seqs {
		t := known.Never
		for _, p := range seq {
			t = max(t, r.optionHolds(p, condition))
		}
		if len(seqs) > 1 || !whole {
			t = min(t, known.Possibly)
		}
		verdict = max(verdict, t)
	}
	return verdict
}

func (r *reading) optionHolds(p *place, condition known.Condition) known.Truth {
	switch {
	case p.obj.kind == boxed:
		t := known.Never
		for _, q := range r.place(p.obj, boxContent).holds.places() {
			t = max(t, r.optionHolds(q, condition))
		}
		return t
	case p.obj.kind == unknown:
		return known.Possibly
	case p.obj.typ != known.TypeQuery:
		return known.Never
	}
	name := r.textsOf(r.slot(p.obj, known.SlotName)).match(known.Is(condition.Parameter()))
	value := r.listOf(r.slot(p.obj, known.SlotValue)).match(condition.Holds)
	return min(name, value)
}

// textOf is the text of the one constant that v is.
func textOf(v *variable) string {
	for _, p := range v.places() {
		return p.obj.text
	}
	return ""
}

func (r *reading) met(v *variable, c known.Condition) known.Truth {
	places := v.places()
	switch {
	case len(places) == 0:
		return known.Never
	case c.Each:
		return r.oneOf(v, c.Holds)
	case c.Holds != nil:
		return r.textsOf(v).match(c.Holds)
	case len(places) == 1 && places[0].obj.kind == made:
		return known.Certainly
	}
	// Of a list or a struct that is made in several ways, one may be nothing.
	return known.Possibly
}

// bringsCredential reports whether a call may carry a credential beside that of
// its client: its headers are touched, or a parameter is given that can hold
// one. An incoming webhook's key and token are such parameters. What a gRPC
// call sends along may also come from its context or its options.
func (r *reading) bringsCredential(c sending) bool {
	if slices.ContainsFunc(r.setters[c.call], func(e happening) bool { return textOf(e.args[1]) == "Header" }) {
		return true
	}
	if _, rpc := r.named(c.call); rpc && slices.ContainsFunc(r.effects, func(e happening) bool { return e.kind == summary.AddHeader }) {
		return true
	}
	if c.options == nil {
		return false
	}
	seqs, whole := r.sequences(c.options)
	return !whole || slices.ContainsFunc(seqs, func(seq sequence) bool { return slices.ContainsFunc(seq, r.isCredentialOption) })
}

func (r *reading) isCredentialOption(p *place) bool {
	switch {
	case p.obj.kind == boxed:
		return slices.ContainsFunc(r.place(p.obj, boxContent).holds.places(), r.isCredentialOption)
	case p.obj.kind == unknown:
		return true
	case p.obj.typ != known.TypeQuery:
		return false
	}
	name := r.textsOf(r.slot(p.obj, known.SlotName))
	return slices.ContainsFunc([]string{"key", "token", "access_token", "oauth_token"}, func(param string) bool {
		return name.match(known.Is(param)) != known.Never
	})
}
