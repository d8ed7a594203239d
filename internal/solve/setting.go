package solve

import (
	"fmt"
	"maps"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// settings are the options that count of a sequence: the last of each setting.
type settings struct {
	byName  map[string]*object
	sure    map[string]bool // those that are not empty for sure
	unknown []model.Gap     // options that are not known
	used    []*instance     // the frames that made them
}

func (s *solver) settings(seq sequence) settings {
	set := settings{byName: make(map[string]*object)}
	var apply func(p *place)
	apply = func(p *place) {
		switch {
		case p.obj.kind == boxed:
			for _, q := range s.place(p.obj, boxContent).holds.places() {
				apply(q)
			}
		case p.obj.typ == known.TypeOption:
			name := s.constant(p.obj, known.SlotName)
			set.byName[known.Setting(name)] = p.obj
			set.used = append(set.used, p.obj.in)
		case p.obj.brings != nil:
			set.byName[wrappedOption] = p.obj
			set.used = append(set.used, p.obj.in)
		case p.obj.kind == unknown:
			set.unknown = append(set.unknown, model.Gap{What: model.GapCredential, Position: p.obj.at, Reason: p.obj.text})
		default:
			set.unknown = append(set.unknown, model.Gap{What: model.GapCredential, Position: p.obj.at, Reason: "it is an option of the program's own"})
		}
	}
	for _, p := range seq {
		apply(p)
	}
	return set
}

// constant is the text of the constant in a slot of what a row made.
func (s *solver) constant(o *object, slot string) string {
	for _, p := range s.slot(o, slot).places() {
		if p.obj.kind == constant {
			return p.obj.text
		}
	}
	return ""
}

// given weighs whether a setting is set. An option whose argument is nil or
// empty counts for nothing.
func (s *solver) given(set settings, name string) known.Truth {
	o := set.byName[name]
	if o == nil {
		return known.Never
	}
	value := s.slot(o, known.SlotValue)
	switch known.Value(name) {
	case known.ObjectValue:
		if len(value.places()) == 0 {
			return known.Never
		}
	case known.TextValue:
		return s.textsOf(value).match(known.IsSet)
	case known.ListValue:
		return s.listOf(value).anyElement()
	}
	return known.Certainly
}

// anyElement weighs whether a list has an element.
func (l list) anyElement() known.Truth {
	switch {
	case l.empty && len(l.values)+len(l.gaps) == 0:
		return known.Never
	case l.empty || len(l.gaps) > 0:
		return known.Possibly
	}
	return known.Certainly
}

// settle leaves those settings that can be in force together. Of two that
// exclude each other and of which one may be empty, the other one is: else
// there is no client. refusal says why there is none whatever they are, or why
// it is not known which are in force.
func (s *solver) settle(o *object, set settings) (settled settings, refusal string) {
	var certain, possible []string
	for _, name := range slices.Sorted(maps.Keys(set.byName)) {
		switch s.given(set, name) {
		case known.Certainly:
			certain = append(certain, name)
		case known.Possibly:
			possible = append(possible, name)
		}
	}
	settled = settings{byName: make(map[string]*object), sure: make(map[string]bool), used: set.used}
	keep := func(names []string) {
		for _, name := range names {
			settled.byName[name] = set.byName[name]
		}
	}
	keep(certain)
	for _, name := range certain {
		settled.sure[name] = true
	}
	if s.constant(o, known.SlotKind) == known.ForCreds {
		keep(possible)
		return settled, "" // it takes whatever is given
	}
	if a, b, ok := excluding(certain); ok {
		return set, fmt.Sprintf("no client is made: %s and %s exclude each other", displayOption(a), displayOption(b))
	}
	possible = slices.DeleteFunc(possible, func(name string) bool {
		return slices.ContainsFunc(certain, func(other string) bool { return known.Exclude(name, other) })
	})
	credentials := slices.DeleteFunc(slices.Clone(possible), func(name string) bool { return !slices.Contains(known.ClientPrecedence, name) })
	if a, b, ok := excluding(credentials); ok {
		return set, fmt.Sprintf("only one of %s and %s can be set, and which is not known", displayOption(a), displayOption(b))
	}
	for _, name := range s.refused(o) {
		if slices.Contains(certain, name) {
			return set, "no client is made: it takes no " + displayOption(name)
		}
	}
	keep(possible)
	if settled.byName[known.Impersonation] != nil && settled.byName["WithScopes"] == nil {
		return set, fmt.Sprintf("no client is made: %s demands %s", displayOption(known.Impersonation), displayOption("WithScopes"))
	}
	return settled, ""
}

// excluding finds two of the settings that exclude each other.
func excluding(settings []string) (a, b string, ok bool) {
	for i, a := range settings {
		for _, b := range settings[i+1:] {
			if known.Exclude(a, b) {
				return a, b, true
			}
		}
	}
	return "", "", false
}

// refused are the settings that what o is cannot be made with.
func (s *solver) refused(o *object) []string {
	switch {
	case o.typ == known.TypeService && s.constant(o, known.SlotTransport) != known.TransportGRPC:
		return []string{"WithGRPCConn"}
	case s.constant(o, known.SlotKind) == known.ForTransport:
		return []string{"WithGRPCConn", "WithHTTPClient"}
	}
	return nil
}

func displayOption(setting string) string { return "option." + setting }

// winner is the setting that decides about the credential, or none: then it is
// the application default. doubt says that it is not known: one that may be
// empty comes before another.
func (s *solver) winner(o *object, set settings) (name, doubt string) {
	order := known.ClientPrecedence
	if s.constant(o, known.SlotKind) == known.ForCreds {
		order = known.CredsPrecedence
		if set.hasAny(known.AuthSettings) {
			order = known.CredsPrecedenceAuth
		}
	}
	order = slices.DeleteFunc(slices.Clone(order), func(name string) bool { return set.byName[name] == nil })
	switch {
	case len(order) == 0:
		return "", ""
	case len(order) > 1 && !set.sure[order[0]]:
		return "", fmt.Sprintf("%s comes before %s if it is set, and whether it is is not known", displayOption(order[0]), displayOption(order[1]))
	}
	return order[0], ""
}

func (set settings) hasAny(names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return set.byName[name] != nil })
}

// impersonates reports whether what o is has its credential act as the service
// account that its options name.
func (s *solver) impersonates(o *object, set settings) bool {
	if set.byName[known.Impersonation] == nil {
		return false
	}
	if o.typ == known.TypeOptionsClient {
		return !set.hasAny(known.AuthSettings)
	}
	pkg := s.packages[o.in.frame().fn.Package]
	return pkg != nil && pkg.Impersonates
}
