package oracle

import (
	"fmt"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
)

// Contained complains of every call that was seen and that the report does not
// contain: its method is at no call site, or no credential that can reach such
// a site is for this principal and asks for the token's scopes.
func (v View) Contained(seen []fakegoogle.Call) []string {
	var wrong []string
	for _, c := range seen {
		if problem := v.contained(c); problem != "" {
			wrong = append(wrong, problem)
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

// saysNothing reports whether the report leaves open what reaches a call site.
func saysNothing(site report.Call) bool { return !site.Resolved && len(site.Credentials) == 0 }

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
