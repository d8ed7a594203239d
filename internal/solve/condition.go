package solve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// conditions are what the arguments of a call decide: what holds, and what may.
func (s *solver) conditions(call *object, setters []*object, method scopemap.Method) (certain, possible []string) {
	goCall := strings.TrimSuffix(method.GoCall(), "Call")
	strength := make(map[string]truth)
	for _, c := range known.Conditions {
		if c.Method != "" && c.Method != goCall || !slices.Contains(method.Conditions(), c.Name) {
			continue
		}
		strength[c.Name] = max(strength[c.Name], s.holds(call, setters, c))
	}
	for _, name := range method.Conditions() {
		switch strength[name] {
		case certainly:
			certain = append(certain, name)
		case possibly:
			possible = append(possible, name)
		}
	}
	return certain, possible
}

// holds weighs one condition. A setter that is never called, or a field that is
// never set, leaves it unmet.
func (s *solver) holds(call *object, setters []*object, c known.Condition) truth {
	if c.Setter != "" {
		return s.setterHolds(call, setters, c)
	}
	places := []*variable{s.slot(call, known.SlotArg+strconv.Itoa(c.Arg))}
	for _, name := range c.Fields {
		var next []*variable
		for _, v := range places {
			for _, p := range v.places() {
				next = append(next, s.field(p, name).holds)
			}
		}
		places = next
	}
	verdict, first := never, true
	for _, v := range places {
		t := s.met(v, c)
		switch {
		case first:
			verdict, first = t, false
		case t != verdict:
			verdict = possibly // one body on one path, another on another
		}
	}
	return verdict
}

// setterHolds weighs a condition on a setter. One that is not known to be called
// before the call is sent leaves it open.
func (s *solver) setterHolds(call *object, setters []*object, c known.Condition) truth {
	slot := known.SlotSet + c.Setter
	for _, set := range setters { // the last one first
		if v := s.slot(set, slot); len(v.places()) > 0 {
			return s.met(v, c)
		}
	}
	return min(s.met(s.slot(call, slot), c), possibly)
}

func (s *solver) met(v *variable, c known.Condition) truth {
	if c.Holds != nil {
		if len(v.places()) == 0 {
			return never
		}
		return s.textsOf(v).is(c.Holds)
	}
	// A list or a struct: one that is made in one way is set; of several, one
	// may be nothing.
	switch {
	case len(v.places()) == 0:
		return never
	case len(v.places()) == 1 && v.places()[0].obj.kind == made:
		return certainly
	}
	return possibly
}
