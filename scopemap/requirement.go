package scopemap

import (
	"slices"
	"strings"
)

// AnyOf lists scopes, as full URIs, sorted. One of them is enough.
type AnyOf []string

// Requirement is one way to be allowed to make a call: as this principal, with
// a scope of every AnyOf. It is a row of the table, or several rows joined when
// several conditions hold.
type Requirement struct {
	Principal Principal
	// When is the condition under which the row holds, "" for an ordinary
	// call. A requirement joined from several rows has all their conditions,
	// sorted, with "+" between them.
	When  string
	AllOf []AnyOf
	// Uncertain says that Google's own sources disagree about the row, or
	// that it holds in a preview only. A finding that rests on it is weaker.
	Uncertain bool
	// Disputed lists scopes of AllOf that not every source takes. They count
	// as sufficient, but never as proof that one scope covers another.
	Disputed []string
	// Source is where Google says so. It is "" when the row is the scope list
	// that the discovery document gives for the method.
	Source string
}

// SatisfiedBy reports whether every AnyOf of r has a member in scopes (full
// URIs, any order). A requirement without AllOf is satisfied by any set.
func (r Requirement) SatisfiedBy(scopes []string) bool {
	for _, clause := range r.AllOf {
		if !clause.metBy(scopes) {
			return false
		}
	}
	return true
}

func (a AnyOf) metBy(scopes []string) bool {
	return slices.ContainsFunc(scopes, func(s string) bool { return slices.Contains(a, s) })
}

// sameAs reports whether r and o ask the same principal for the same scopes.
func (r Requirement) sameAs(o Requirement) bool {
	return r.Principal == o.Principal && slices.EqualFunc(r.AllOf, o.AllOf, slices.Equal[AnyOf])
}

// and joins two requirements that both bind. The principals are the same.
func (r Requirement) and(o Requirement) Requirement {
	joined := Requirement{
		Principal: r.Principal,
		When:      joinNames(r.When, o.When, "+"),
		AllOf:     slices.Clone(r.AllOf),
		Uncertain: r.Uncertain || o.Uncertain,
		Disputed:  slices.Clone(r.Disputed),
		Source:    joinNames(r.Source, o.Source, "; "),
	}
	for _, clause := range o.AllOf {
		if !slices.ContainsFunc(joined.AllOf, func(a AnyOf) bool { return slices.Equal(a, clause) }) {
			joined.AllOf = append(joined.AllOf, clause)
		}
	}
	for _, scope := range o.Disputed {
		if !slices.Contains(joined.Disputed, scope) {
			joined.Disputed = append(joined.Disputed, scope)
		}
	}
	slices.Sort(joined.Disputed)
	return joined
}

// joinNames merges two lists that are written with sep between their members,
// sorted and without repetition.
func joinNames(a, b, sep string) string {
	var names []string
	for _, list := range []string{a, b} {
		if list != "" {
			names = append(names, strings.Split(list, sep)...)
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), sep)
}

// Need is what one call asks for: its alternatives. Any one suffices. An empty
// Need cannot be satisfied.
type Need []Requirement

// For returns the alternatives of n that one of these principals can use, in
// the same order.
func (n Need) For(principals ...Principal) Need {
	var kept Need
	for _, r := range n {
		if slices.Contains(principals, r.Principal) {
			kept = append(kept, r)
		}
	}
	return kept
}

// usable returns the alternatives that a choice of scopes may rest on: the
// certain ones, and the uncertain ones only where there is no other.
func (n Need) usable() Need {
	certain := slices.DeleteFunc(slices.Clone(n), func(r Requirement) bool { return r.Uncertain })
	if len(certain) > 0 {
		return certain
	}
	return n
}

// without returns n as it is when nobody has that scope.
func (n Need) without(scope string) Need {
	rest := make(Need, len(n))
	for i, r := range n {
		clauses := make([]AnyOf, len(r.AllOf))
		for j, clause := range r.AllOf {
			clauses[j] = slices.DeleteFunc(slices.Clone(clause), func(s string) bool { return s == scope })
		}
		r.AllOf = clauses
		rest[i] = r
	}
	return rest
}

// allSpaces begins the scopes that reach spaces which the app is no member of.
const allSpaces = ScopePrefix + "chat.app.all."

// withoutAll returns n without the scopes for all spaces, where others do.
func (n Need) withoutAll() Need {
	rest := slices.Clone(n)
	for i, r := range rest {
		rest[i].AllOf = slices.Clone(r.AllOf)
		for j, clause := range r.AllOf {
			own := slices.DeleteFunc(slices.Clone(clause), func(s string) bool { return strings.HasPrefix(s, allSpaces) })
			if len(own) > 0 {
				rest[i].AllOf[j] = own
			}
		}
	}
	return rest
}
