package report

import (
	"regexp"
	"strings"
)

// compareCalls matches calls by method and function, as often as they occur, and
// lists those that were resolved and are not.
func compareCalls(old, new *view) (changes Changes[CallDiff], lost []CallDiff) {
	lines := newSources(old, new)
	same := func(_ int, c Call) string { return keyOf(c.Method, namedFunction(c.Function)) }
	asPlaced := func(side int, c Call) string {
		return keyOf(c.Method, namedFunction(c.Function), lines.text(side, c.Position))
	}
	found := matched(old.Calls, new.Calls, asPlaced, same)
	for i, now := range new.Calls {
		switch {
		case found[i] < 0:
			changes.New = append(changes.New, new.callDiff(now))
		case old.Calls[found[i]].Resolved && !now.Resolved:
			lost = append(lost, new.callDiff(now))
		}
	}
	for _, was := range left(old.Calls, found) {
		changes.Gone = append(changes.Gone, old.callDiff(was))
	}
	return changes, lost
}

// namedFunction is the function that a function literal stands in: literals are
// numbered, so another one before it would change its name.
func namedFunction(name string) string {
	name, _, _ = strings.Cut(name, "$")
	return name
}

// idInReason is the id of the credential that a reason is about.
var idInReason = regexp.MustCompile(`\bcred-\d+: `)

func (v *view) callDiff(c Call) CallDiff {
	d := CallDiff{CallPlace: c.place(), Client: c.Client, Conditions: c.Conditions, Resolved: c.Resolved}
	d.UnresolvedReason = idInReason.ReplaceAllString(c.UnresolvedReason, "")
	for _, id := range c.Credentials {
		if cred := v.creds[id]; cred != nil {
			d.Credentials = append(d.Credentials, cred.place())
		}
	}
	return d
}

// newlyUnknown are the credentials not all of whose scopes are known, but for as
// many as the same function made before.
func newlyUnknown(old, new *view) []UnknownScopes {
	unknown := func(v *view) []UnknownScopes {
		var list []UnknownScopes
		for _, c := range v.Credentials {
			if !c.RequestedKnown && !c.onlyDeclares() {
				list = append(list, UnknownScopes{c.place(), c.RequestedReason})
			}
		}
		return list
	}
	before, after := unknown(old), unknown(new)
	found := matched(before, after, func(_ int, u UnknownScopes) string { return keyOf(u.Kind, namedFunction(u.Function)) })
	var newly []UnknownScopes
	for i, u := range after {
		if found[i] < 0 {
			newly = append(newly, u)
		}
	}
	return newly
}
