package oracle

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Grants are the scopes to grant for each ask of a program, by the report: the
// minimal of the credential that the ask is of. It is granted itself, and not
// cut out of what is asked, as it may name a narrower scope.
type Grants struct {
	view       View
	candidates map[string][]report.Credential // by the ask's key
}

// Grants finds out which credentials the asks of the calls are of.
func (v View) Grants(seen []fakegoogle.Call) Grants {
	g := Grants{view: v, candidates: make(map[string][]report.Credential)}
	for _, a := range asks(seen) {
		g.candidates[a.Key()] = v.candidates(a, seen)
	}
	return g
}

// of are the credentials that an ask may be of. A run in which more passes may
// bring asks that were not seen before.
func (g Grants) of(a fakegoogle.Ask) []report.Credential {
	if c, ok := g.candidates[a.Key()]; ok {
		return c
	}
	return g.view.candidates(a, nil)
}

// minimal are the scopes that an ask is granted. Where several credentials
// cannot be told apart, it is what any of them needs; where there is none, ok
// is false.
func (g Grants) minimal(a fakegoogle.Ask) (scopes []string, ok bool) {
	candidates := g.of(a)
	for _, c := range candidates {
		scopes = append(scopes, minimalFor(c, a.Principal)...)
	}
	slices.Sort(scopes)
	return slices.Compact(scopes), len(candidates) > 0
}

// Minimal cuts the grants to the minimal.
func (g Grants) Minimal() fakegoogle.Cut { return g.Without("", "") }

// Without cuts the grants to the minimal, but for one scope of one credential.
func (g Grants) Without(credential, scope string) fakegoogle.Cut {
	return func(a fakegoogle.Ask) []string {
		granted, ok := g.minimal(a)
		if !ok || !slices.ContainsFunc(a.Scopes, isChat) && a.Told {
			return a.Scopes // for nothing that the report judges
		}
		if g.only(a) == credential && credential != "" {
			granted = slices.DeleteFunc(slices.Clone(granted), func(s string) bool { return s == scope })
		}
		for _, s := range a.Scopes {
			if !isChat(s) {
				granted = append(granted, s)
			}
		}
		slices.Sort(granted)
		return granted
	}
}

// only is the credential that an ask is of, "" if that is not sure.
func (g Grants) only(a fakegoogle.Ask) string {
	if c := g.of(a); len(c) == 1 {
		return c[0].ID
	}
	return ""
}

func isChat(scope string) bool { return strings.HasPrefix(scope, scopemap.ScopePrefix+"chat.") }
