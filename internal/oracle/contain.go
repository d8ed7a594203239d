package oracle

import (
	"fmt"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
)

// Contained complains of every call that was seen and that the report does not
// contain: its method is at no call site, no credential that can reach such a
// site is for this principal and asks for the token's scopes, or it passed and
// meets nothing of what the report says that the method requires.
func (v View) Contained(seen []fakegoogle.Call) []string {
	var wrong []string
	for _, c := range seen {
		if problem := v.contained(c); problem != "" {
			wrong = append(wrong, problem)
		} else if !v.requires(c) {
			wrong = append(wrong, fmt.Sprintf("%s passed as %q with %s, which meets none of the requirements in the report",
				c.Method, c.Principal, short(c.Scopes)))
		}
	}
	return once(wrong)
}

func (v View) contained(c fakegoogle.Call) string {
	sites := v.sites(c.Method)
	if len(sites) == 0 {
		return fmt.Sprintf("%s was called and is not in the report", c.Method)
	}
	if c.Method == fakegoogle.Webhook {
		return ""
	}
	principal := false
	for _, site := range sites {
		if saysNothing(site) {
			return ""
		}
		for _, credential := range v.reaching(site) {
			if !mayBe(credential, c.Principal) {
				continue
			}
			principal = true
			if mayAsk(credential, c.Ask) {
				return ""
			}
		}
	}
	if !principal {
		return fmt.Sprintf("%s was called as %q, which no credential of the report can be that reaches it", c.Method, c.Principal)
	}
	return fmt.Sprintf("%s was called as %q with a token for %s, which no credential of the report asks for that reaches it",
		c.Method, c.Principal, short(c.Ask.Scopes))
}

// requires reports whether a call that passed meets a requirement that the
// report gives for its method.
func (v View) requires(c fakegoogle.Call) bool {
	return c.Refusal != fakegoogle.Passed || c.Method == fakegoogle.Webhook ||
		slices.ContainsFunc(v.sites(c.Method), func(site report.Call) bool { return meets(site, c.Principal, c.Scopes) })
}

// saysNothing reports whether the report leaves open what reaches a call site.
func saysNothing(site report.Call) bool { return !site.Resolved && len(site.Credentials) == 0 }

// signIn are the APIs that say who somebody is. They are no use of a scope
// besides those of signing in.
var signIn = []string{"openidconnect", "oauth2"}

// OthersContained complains of other Google APIs that were called with a token
// for Chat, and that the report gives for no credential that the token may be
// of.
func (v View) OthersContained(others []fakegoogle.Other) []string {
	var wrong []string
	for _, o := range others {
		candidates := v.candidates(o.Ask, nil)
		if slices.Contains(signIn, o.API) || !slices.ContainsFunc(o.Ask.Scopes, isChat) {
			continue
		}
		if !slices.ContainsFunc(candidates, func(c report.Credential) bool { return slices.Contains(c.OtherGoogleAPIs, o.API) || c.Escapes }) {
			wrong = append(wrong, fmt.Sprintf("the API %s was called with a token for %s, and the report gives it for no such credential",
				o.API, short(o.Ask.Scopes)))
		}
	}
	return once(wrong)
}

// once drops repetitions from a list.
func once(list []string) []string {
	var kept []string
	have := make(map[string]bool)
	for _, s := range list {
		if !have[s] {
			have[s] = true
			kept = append(kept, s)
		}
	}
	return kept
}
