package oracle

import (
	"fmt"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
)

// A Withholding is a scope of a credential's minimal that is to be shown to be
// needed.
type Withholding struct {
	Credential string
	Principal  fakegoogle.Principal
	Scope      string
}

// Withholdings are the scopes that the trials are to show the need of: every
// one of the minimal of a credential whose calls were all seen, else those that
// by the report the calls need that were seen.
func (v View) Withholdings(trials []Trial) []Withholding {
	var list []Withholding
	for _, t := range trials {
		for _, a := range asks(t.Minimal) {
			id := t.Grants.only(a)
			if id == "" {
				continue
			}
			minimal, _ := t.Grants.minimal(a)
			sites, all := v.exercised(id, a.Principal, trials)
			for _, scope := range minimal {
				w := Withholding{id, a.Principal, scope}
				if !slices.Contains(list, w) && (all || v.needs(sites, a.Principal, minimal, scope)) {
					list = append(list, w)
				}
			}
		}
	}
	return list
}

// exercised are the call sites of a credential that were seen to pass with the
// minimal, and whether these are all that it can reach. A run does not show the
// site of a call: all sites of a method count, but those of which the report
// names a condition that was not seen.
func (v View) exercised(id string, p fakegoogle.Principal, trials []Trial) (sites []report.Call, all bool) {
	var seen []fakegoogle.Call
	for _, t := range trials {
		for _, c := range t.Minimal {
			if c.Principal == p && c.Refusal == fakegoogle.Passed && t.Grants.only(c.Ask) == id {
				seen = append(seen, c)
			}
		}
	}
	all = true
	for _, site := range v.Calls {
		if !slices.Contains(site.Credentials, id) {
			continue
		}
		if slices.ContainsFunc(seen, func(c fakegoogle.Call) bool {
			return c.Method == site.Method && contains(c.Conditions, site.Conditions)
		}) {
			sites = append(sites, site)
		} else {
			all = false
		}
	}
	return sites, all && !v.credentials[id].Escapes
}

// needs reports whether, by the report, some call that was seen cannot be made
// without a scope of the minimal.
func (v View) needs(sites []report.Call, p fakegoogle.Principal, minimal []string, scope string) bool {
	rest := slices.DeleteFunc(slices.Clone(minimal), func(s string) bool { return s == scope })
	return slices.ContainsFunc(sites, func(site report.Call) bool {
		return meets(site, p, minimal) && !meets(site, p, rest)
	})
}

// meets reports whether scopes are enough for a call site, by what the report
// says that it requires.
func meets(site report.Call, p fakegoogle.Principal, scopes []string) bool {
	allowed := principals[p]
	if p == fakegoogle.User {
		allowed = append(slices.Clone(allowed), report.PrincipalUserAdmin)
	}
	return slices.ContainsFunc(site.Requires, func(r report.Requirement) bool {
		return slices.Contains(allowed, r.Principal) && !slices.ContainsFunc(r.AllOf, func(group report.AnyOf) bool {
			return !slices.ContainsFunc(group.AnyOf, func(s string) bool { return slices.Contains(scopes, s) })
		})
	})
}

// Missed reports whether withholding a scope made a call fail that had passed.
func Missed(minimal, withheld []fakegoogle.Call) bool {
	before, after := outcomes(minimal), outcomes(withheld)
	for key, refusals := range after {
		if refusals[fakegoogle.LacksScope] > before[key][fakegoogle.LacksScope] && before[key][fakegoogle.Passed] > 0 {
			return true
		}
	}
	return false
}

// Unneeded complains of a withholding that changed nothing.
func (w Withholding) Unneeded() string {
	return fmt.Sprintf("%s is in the minimal of %s, and nothing fails without it", short([]string{w.Scope}), w.Credential)
}
