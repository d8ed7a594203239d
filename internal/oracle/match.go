package oracle

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
)

// candidates are the credentials of the report that tokens of an ask can come
// from: those that can reach each call that was seen with one. Where one of
// them asks for exactly these scopes, the others are not meant.
//
// Two credentials that ask for the same scopes for the same kind of principal,
// and reach the same calls, cannot be told apart at run time.
func (v View) candidates(a fakegoogle.Ask, seen []fakegoogle.Call) []report.Credential {
	var fit []report.Credential
	for _, id := range v.ids() {
		c := v.credentials[id]
		if mayBe(c, a.Principal) && mayAsk(c, a) && v.reachesAll(id, a, seen) {
			fit = append(fit, c)
		}
	}
	exact := func(c report.Credential) bool {
		return a.Told && c.RequestedKnown && slices.Equal(c.Requested, a.Scopes)
	}
	if slices.ContainsFunc(fit, exact) {
		fit = slices.DeleteFunc(fit, func(c report.Credential) bool { return !exact(c) })
	}
	return fit
}

func (v View) ids() []string {
	var ids []string
	for id := range v.credentials {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (v View) reachesAll(id string, a fakegoogle.Ask, seen []fakegoogle.Call) bool {
	for _, c := range seen {
		if c.Ask.Key() == a.Key() && !slices.ContainsFunc(v.sites(c.Method), func(site report.Call) bool {
			return slices.Contains(site.Credentials, id)
		}) {
			return false
		}
	}
	return true
}

// minimalFor is the report's minimal of a credential that turned out to be this
// principal.
func minimalFor(c report.Credential, p fakegoogle.Principal) []string {
	for _, principal := range principals[p] {
		for _, m := range c.MinimalFor {
			if m.Principal == principal {
				return m.Scopes
			}
		}
	}
	return c.Minimal
}

// asks are the different asks of the tokens that calls were seen with.
func asks(seen []fakegoogle.Call) []fakegoogle.Ask {
	var list []fakegoogle.Ask
	for _, c := range seen {
		known := slices.ContainsFunc(list, func(a fakegoogle.Ask) bool { return a.Key() == c.Ask.Key() })
		if c.Ask.Principal != "" && !known {
			list = append(list, c.Ask)
		}
	}
	return list
}
