// Package credtype defines a check for Chat API calls with the wrong type of
// credential.
package credtype

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.New(report.CheckCredType, judge)

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, table *scopemap.Table) []model.Finding {
	var findings []model.Finding
	for _, call := range m.Calls {
		for _, r := range check.Proved(call, table, check.WrongPrincipal, check.WrongScopes) {
			findings = append(findings, finding(call, r, table))
		}
	}
	return findings
}

func finding(call *model.Call, r *model.Reach, table *scopemap.Table) model.Finding {
	c := r.Credential
	needs := check.Scenarios(call, r, table)
	f := model.Finding{
		Severity: model.Error,
		Position: r.Closes, Function: r.Function,
		Call: call, Credential: c, Trace: r.Trace,
	}
	place := check.Place(c.Position, r.Closes)
	switch {
	case c.Kind == model.APIKey:
		f.Reason = "api_key"
		f.Message = fmt.Sprintf("%s is called with the API key of %s, and %s takes none; use a %s", call.Method, place, api(call, table), wanted(needs))
	case c.Kind == model.NoCredential:
		f.Reason = "no_credential"
		f.Message = fmt.Sprintf("%s is called without a credential: what its client is made with at %s brings none; use a %s", call.Method, place, wanted(needs))
	case check.Judge(call, r, table) == check.WrongScopes:
		f.Reason = "wrong_scopes"
		f.Scopes = useless(c, needs)
		f.Message = fmt.Sprintf("%s is called with %s, which a %s (made at %s) cannot be granted; %s",
			call.Method, check.ShortAll(f.Scopes), check.Kind(c), place, mend(c, needs, table))
		if c.Kind == model.ServiceAccount {
			// That the server refuses it is documented, not observed.
			f.Severity = model.Warning
		}
	default:
		f.Reason = "wrong_principal"
		f.Message = fmt.Sprintf("%s cannot be called %s, as the %s made at %s does; use a %s",
			call.Method, acting(c), check.Kind(c), place, wanted(needs))
	}
	if r.Closes != call.Position {
		f.Message += fmt.Sprintf(" (the call is at %s)", check.Place(call.Position, r.Closes))
	}
	if check.Uncertain(needs, c) {
		f.Severity = f.Severity.Lower()
	}
	return f
}

func api(call *model.Call, table *scopemap.Table) string {
	if table.IsOther(call.Method) {
		return "that API"
	}
	return "the Chat API"
}

func acting(c *model.Credential) string {
	if check.Identities(c)[0][0] == scopemap.App {
		return "as the app"
	}
	return "as a user"
}

// wanted names the credentials that can make the call.
func wanted(needs []scopemap.Need) string {
	var words []string
	for _, need := range needs {
		for _, r := range need {
			if w := wantedWords[r.Principal]; !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
	}
	if slices.Contains(words, wantedWords[scopemap.App]) {
		words = slices.DeleteFunc(words, func(w string) bool { return w == wantedWords[scopemap.AppAdminApproved] })
	}
	return strings.Join(words, " or a ")
}

var wantedWords = map[scopemap.Principal]string{
	scopemap.App:              "service account",
	scopemap.AppAdminApproved: "service account with an administrator's approval",
	scopemap.User:             "user credential (consent, or a service account with a subject)",
	scopemap.UserAdmin:        "user credential of an administrator",
}

// mend says how a credential with the wrong scopes comes right.
func mend(c *model.Credential, needs []scopemap.Need, table *scopemap.Table) string {
	scopes := check.ShortAll(check.Addition(needs, c, table))
	if c.Kind == model.ServiceAccount {
		return "ask for " + scopes + ", or act for a user by setting a subject"
	}
	return "ask for " + scopes + ", or call as the app"
}

// useless are the scopes that would serve, for somebody else.
func useless(c *model.Credential, needs []scopemap.Need) []string {
	var scopes []string
	for _, uri := range c.URIs() {
		if slices.ContainsFunc(needs, func(need scopemap.Need) bool { return check.Serves(uri, need) }) {
			scopes = append(scopes, uri)
		}
	}
	return scopes
}
