package solve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
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
	off     bool // it is not in force, see inForce
}

// conditions are what the arguments of a call decide: what holds, and what may.
func (r *reading) conditions(c sending, method scopemap.Method) (certain, possible []string) {
	if r.constant(c.call, known.SlotMethod) != "" { // what its arguments are is not told
		return known.Weigh(method, strings.TrimSuffix(method.GoCall(), "Call"), known.ConditionsOf(false), func(known.Condition) known.Truth { return known.Possibly })
	}
	name, rpc := r.named(c.call)
	return known.Weigh(method, name, known.ConditionsOf(rpc), func(condition known.Condition) known.Truth { return r.holds(c, condition) })
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
	called := slices.DeleteFunc(slices.Clone(r.setters[c.call]), func(e happening) bool {
		return textOf(e.args[1]) != condition.Setter || r.isOff(e.in)
	})
	if last, chained := r.chained(c, slot); chained > 0 && len(called) <= chained {
		return r.met(last, condition)
	}
	verdict, first := known.Never, true
	for _, e := range called {
		t := r.met(e.args[2], condition)
		if !precedes(e.in, c.by) {
			t = min(t, known.Possibly)
		}
		if !first && t != verdict {
			t = known.Possibly // the last one counts, whichever that is
		}
		verdict, first = t, false
	}
	return verdict
}

// chained is what the last of the setters gave that the call is known to have
// gone through, and how many there were.
func (r *reading) chained(c sending, slot string) (last *variable, n int) {
	for _, set := range c.setters {
		if v := r.slot(set, slot); len(v.places()) > 0 {
			if n++; n == 1 {
				last = v
			}
		}
	}
	return last, n
}

// precedes reports whether the row a has run whenever the row b does.
func precedes(a, b *instance) bool {
	frame := common(a, b)
	if frame == nil || frame == a || frame == b {
		return false
	}
	_, sure := before(frame, a, summary.Point{}, b, summary.Point{})
	return sure
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
func (s *solver) surelyBefore(field *place, by *instance) bool {
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

// inPlaceOf are the credentials that a call brings and that count in place of
// its client's; none where the client's counts. A client that adds a token
// overwrites the header, but not a parameter that holds one. To a client without
// a token whatever the call brings counts, as the key and token of an incoming
// webhook do. whole is false where the call may bring what nobody can tell.
func (r *reading) inPlaceOf(c sending, kind model.CredentialKind) (brought []source, whole bool) {
	params := []string{"access_token", "oauth_token"}
	without := kind == model.NoCredential || kind == model.APIKey
	if without {
		params = append(params, "key", "token")
		if kind == model.NoCredential && r.sendsContext(c) {
			return nil, false
		}
		if brought, whole = r.inHeader(c); len(brought) > 0 || !whole {
			return brought, whole
		}
	}
	if c.options == nil {
		return nil, true
	}
	seqs, all := r.sequences(c.options)
	may := without && !all || slices.ContainsFunc(seqs, func(seq sequence) bool {
		return slices.ContainsFunc(seq, func(p *place) bool { return r.namesAny(p, params, without) })
	})
	return nil, !may
}

// sendsContext reports whether a gRPC call may send a credential along that its
// context carries.
func (r *reading) sendsContext(c sending) bool {
	_, rpc := r.named(c.call)
	return rpc && slices.ContainsFunc(r.effects, func(e happening) bool { return e.kind == summary.AddHeader })
}

// inHeader are the credentials in the headers of a call. whole is false where
// code out of view may have set one.
func (r *reading) inHeader(c sending) (brought []source, whole bool) {
	asked := slices.ContainsFunc(r.setters[c.call], func(e happening) bool { return textOf(e.args[1]) == "Header" })
	seen := false
	for _, o := range append([]*object{c.call}, c.setters...) {
		for _, header := range r.slot(o, known.SlotHeader).places() {
			if seen = true; r.isOut(header) {
				return nil, false
			}
		}
		brought = append(brought, r.carried(r.place(o, ""), "", c.by)...)
	}
	for i := range brought {
		brought[i].users = append(brought[i].users, c.call)
	}
	return brought, seen || !asked
}

// namesAny reports whether a call option may set one of the parameters. unknowns
// says whether one that is not known may.
func (r *reading) namesAny(p *place, params []string, unknowns bool) bool {
	switch {
	case p.obj.kind == boxed:
		return slices.ContainsFunc(r.place(p.obj, boxContent).holds.places(), func(q *place) bool { return r.namesAny(q, params, unknowns) })
	case p.obj.kind == unknown:
		return unknowns
	case p.obj.typ != known.TypeQuery:
		return false
	}
	name := r.textsOf(r.slot(p.obj, known.SlotName))
	return slices.ContainsFunc(params, func(param string) bool { return name.match(known.Is(param)) != known.Never })
}
