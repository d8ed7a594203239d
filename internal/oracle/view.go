package oracle

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// View is what a report says of one program.
type View struct {
	Calls       []report.Call
	Findings    []report.Finding
	credentials map[string]report.Credential
}

// NewView takes the part of a report that is about one program. The program is
// named by its import path.
func NewView(r *report.Report, program string) (View, error) {
	v := View{credentials: make(map[string]report.Credential)}
	i := slices.IndexFunc(r.Programs, func(p report.Program) bool { return p.ID == program })
	if i < 0 {
		return v, fmt.Errorf("the report knows no program %s", program)
	}
	for _, c := range r.Calls {
		if slices.Contains(r.Programs[i].Calls, c.ID) {
			v.Calls = append(v.Calls, c)
		}
	}
	for _, c := range r.Credentials {
		if slices.Contains(r.Programs[i].Credentials, c.ID) {
			v.credentials[c.ID] = c
		}
	}
	for _, f := range r.Findings {
		if slices.ContainsFunc(v.Calls, func(c report.Call) bool { return c.ID == f.Call }) {
			v.Findings = append(v.Findings, f)
		}
	}
	return v, nil
}

// sites are the call sites of a method.
func (v View) sites(method string) []report.Call {
	var sites []report.Call
	for _, c := range v.Calls {
		if c.Method == method {
			sites = append(sites, c)
		}
	}
	return sites
}

// reaching are the credentials that can reach a call site.
func (v View) reaching(site report.Call) []report.Credential {
	var reaching []report.Credential
	for _, id := range site.Credentials {
		if c, ok := v.credentials[id]; ok {
			reaching = append(reaching, c)
		}
	}
	return reaching
}

// kinds are the kinds of credential that a principal may come from, beside
// those that may be anything.
var kinds = map[fakegoogle.Principal][]report.Kind{
	fakegoogle.App:    {report.KindServiceAccount},
	fakegoogle.User:   {report.KindDomainWideDelegation, report.KindUser},
	fakegoogle.APIKey: {report.KindAPIKey},
	fakegoogle.Nobody: {report.KindNone},
}

// principals are those of a report that a principal may be.
var principals = map[fakegoogle.Principal][]report.Principal{
	fakegoogle.App:  {report.PrincipalApp, report.PrincipalAppAdminApproved},
	fakegoogle.User: {report.PrincipalUser},
}

// anyKind are the kinds of which the code does not say whom they act as.
var anyKind = []report.Kind{
	report.KindApplicationDefault, report.KindCredentialsFile, report.KindToken, report.KindUnknown,
}

// mayBe reports whether a credential can act as a principal, by what the report
// says of it.
func mayBe(c report.Credential, p fakegoogle.Principal) bool {
	if slices.Contains(kinds[p], c.Kind) && len(principals[p]) == 0 {
		return true
	}
	if c.Kind == report.KindUnknown && c.Principal == report.PrincipalUnknown {
		return true
	}
	if !slices.Contains(kinds[p], c.Kind) && !slices.Contains(anyKind, c.Kind) && !delegated(c) {
		return false
	}
	return c.Principal == report.PrincipalUnknown && len(principals[p]) > 0 ||
		slices.Contains(principals[p], c.Principal) ||
		slices.ContainsFunc(c.MinimalFor, func(m report.MinimalFor) bool { return slices.Contains(principals[p], m.Principal) })
}

// delegated reports whether a credential acts for a person in some runs, and as
// the app in others.
func delegated(c report.Credential) bool {
	return c.Kind == report.KindDomainWideDelegation && c.Principal == report.PrincipalUnknown
}

// mayAsk reports whether a credential can ask for the scopes that a token was
// asked for.
func mayAsk(c report.Credential, a fakegoogle.Ask) bool {
	return !a.Told || !c.RequestedKnown || contains(c.Requested, a.Scopes)
}

func contains(all, some []string) bool {
	return !slices.ContainsFunc(some, func(s string) bool { return !slices.Contains(all, s) })
}

func short(uris []string) string {
	var names []string
	for _, uri := range uris {
		names = append(names, strings.TrimPrefix(uri, scopemap.ScopePrefix))
	}
	return "[" + strings.Join(names, " ") + "]"
}
