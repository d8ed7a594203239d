package report

import (
	"cmp"
	"slices"
)

// scopeList is one of the lists of scopes that are compared.
type scopeList struct {
	of     func(*ScopeChanges) *Changes[ScopeUse]
	holds  func(Verdict) bool
	change string // what comes or goes
}

// scopeLists are all lists, in the order in which a reader sees the changes.
func scopeLists() []scopeList {
	return []scopeList{
		{
			of:     func(c *ScopeChanges) *Changes[ScopeUse] { return &c.Requested },
			holds:  func(v Verdict) bool { return v != VerdictMissing },
			change: "requested",
		},
		{
			of:     func(c *ScopeChanges) *Changes[ScopeUse] { return &c.Missing },
			holds:  func(v Verdict) bool { return v == VerdictMissing },
			change: "missing",
		},
		{
			of:     func(c *ScopeChanges) *Changes[ScopeUse] { return &c.Needed },
			holds:  func(v Verdict) bool { return v == VerdictNeeded || v == VerdictMissing },
			change: "needed",
		},
		{
			of:     func(c *ScopeChanges) *Changes[ScopeUse] { return &c.OverRequested },
			holds:  func(v Verdict) bool { return v == VerdictOverRequested },
			change: "unneeded",
		},
	}
}

// scopeUsers are the credentials and calls of one program, or of all.
type scopeUsers struct {
	view  *view
	creds []string
	calls []string
}

// scopeUsers are those of all programs.
func (v *view) scopeUsers() scopeUsers {
	u := scopeUsers{view: v}
	for _, c := range v.Credentials {
		u.creds = append(u.creds, c.ID)
	}
	for _, c := range v.Calls {
		u.calls = append(u.calls, c.ID)
	}
	return u
}

// compareScopes compares every list of scopes.
func compareScopes(old, new scopeUsers) ScopeChanges {
	var changes ScopeChanges
	for _, list := range scopeLists() {
		before, after := old.uses(list.holds), new.uses(list.holds)
		*list.of(&changes) = Changes[ScopeUse]{New: without(after, before), Gone: without(before, after)}
	}
	return changes
}

// without are the uses that the others do not have.
func without(uses, others []ScopeUse) []ScopeUse {
	var rest []ScopeUse
	for _, u := range uses {
		if !slices.ContainsFunc(others, u.isCoveredBy) {
			rest = append(rest, u)
		}
	}
	return rest
}

// isCoveredBy reports whether the other use is of the same scope, for the same
// principal. One that is not known may be the same. A scope that is only declared
// does not cover one that is asked for.
func (u ScopeUse) isCoveredBy(other ScopeUse) bool {
	samePrincipal := u.Principal == other.Principal || u.Principal == PrincipalUnknown || other.Principal == PrincipalUnknown
	return u.Scope == other.Scope && samePrincipal && (u.Declared || !other.Declared)
}

// uses are the scopes of the credentials whose verdict is held, each once for a
// principal; the highest class comes first.
func (s scopeUsers) uses(holds func(Verdict) bool) []ScopeUse {
	var uses []ScopeUse
	for _, id := range s.creds {
		c := s.view.creds[id]
		if c == nil {
			continue
		}
		for _, row := range c.Scopes {
			if holds(row.Verdict) {
				uses = s.add(uses, c, row)
			}
		}
	}
	slices.SortStableFunc(uses, func(a, b ScopeUse) int {
		return cmp.Or(-cmp.Compare(a.Class.rank(), b.Class.rank()), cmp.Compare(a.Scope, b.Scope), cmp.Compare(a.Principal, b.Principal))
	})
	return uses
}

// add takes a row of a credential's table in with those of the same scope.
func (s scopeUsers) add(uses []ScopeUse, c *Credential, row ScopeRow) []ScopeUse {
	i := slices.IndexFunc(uses, func(u ScopeUse) bool {
		return u.Scope == row.Scope && u.Principal == c.Principal && u.Declared == c.onlyDeclares()
	})
	if i < 0 {
		i = len(uses)
		uses = append(uses, ScopeUse{Scope: row.Scope, Class: row.Class, Principal: c.Principal, Declared: c.onlyDeclares(), Verdict: row.Verdict, ReplacedBy: row.ReplacedBy})
	}
	u := &uses[i]
	if verdictRank(row.Verdict) > verdictRank(u.Verdict) {
		u.Verdict, u.ReplacedBy = row.Verdict, row.ReplacedBy
	}
	u.Credentials = append(u.Credentials, c.place())
	for _, id := range row.Calls {
		call := s.view.calls[id]
		if call == nil || !slices.Contains(s.calls, id) {
			continue // of another program that has the credential too
		}
		if place := call.place(); !slices.Contains(u.Calls, place) {
			u.Calls = append(u.Calls, place)
		}
	}
	return uses
}

// verdictRank orders verdicts by how much reason they give to ask for the scope.
func verdictRank(v Verdict) int {
	return slices.Index([]Verdict{VerdictOtherAPI, VerdictOverRequested, VerdictUnproven, VerdictMissing, VerdictNeeded}, v)
}

// onlyDeclares reports whether the program has the scopes of the credential in an
// oauth2 configuration and never asks a user for them.
func (c *Credential) onlyDeclares() bool {
	return c.Kind == KindUser && c.Consent == nil && !c.RequestedKnown
}

func (c *Credential) place() CredentialPlace {
	return CredentialPlace{Kind: c.Kind, Position: c.Position, Function: c.Function}
}

func (c *Call) place() CallPlace {
	return CallPlace{Method: c.Method, Position: c.Position, Function: c.Function}
}

// Forbid marks the scopes that are newly asked for and must not be, and returns
// their names. A scope that is only declared is not asked for.
func (d *Diff) Forbid(forbidden func(scope string, class Class) bool) []string {
	var names []string
	mark := func(uses []ScopeUse) {
		for i := range uses {
			u := &uses[i]
			if u.Forbidden = !u.Declared && forbidden(u.Scope, u.Class); u.Forbidden {
				names = append(names, shortScope(u.Scope))
			}
		}
	}
	mark(d.Scopes.Requested.New)
	for i := range d.Programs {
		mark(d.Programs[i].Scopes.Requested.New)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
