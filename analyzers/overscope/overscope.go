// Package overscope defines a check for scopes that are asked for and not
// needed.
package overscope

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
var Check = check.New(report.CheckOverScope, judge)

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, table *scopemap.Table) []model.Finding {
	var findings []model.Finding
	changes := check.NewChanges(m, table)
	for _, c := range m.Credentials {
		if c.Kind == model.UnknownKind || !c.RequestedKnown() {
			continue
		}
		if _, ok := check.MadeForNothing(m, c); ok {
			continue // syncauth says so
		}
		a := check.Assess(c, table)
		if !a.UsesKnown || len(a.Over) == 0 {
			continue
		}
		f := model.Finding{Severity: model.Warning, Credential: c, Trace: trace(c)}
		for _, e := range a.Over {
			f.Scopes = append(f.Scopes, e.URI)
		}
		f.Position, f.Function = check.ScopePlace(m, c, f.Scopes)
		f.Reason, f.Message = explain(c, a)
		f.Message += unrun(m, a, table, f.Position)
		f.Message += check.Elsewhere(" (the credential is made at %s)", c.Position, f.Position)
		if change, err := changes.For(c); err != nil {
			f.Unchanged = err.Error()
		} else {
			f.Change = change
		}
		findings = append(findings, f)
	}
	return findings
}

// explain words the finding.
func explain(c *model.Credential, a check.Assessment) (reason, message string) {
	if len(c.Calls) == 0 && len(c.OtherAPIs) == 0 && c.Defaulted {
		return "unused_credential", fmt.Sprintf("the %s asks for all %d scopes of its client library, and no Chat API call is made with it; drop it",
			check.Kind(c), len(c.Requested))
	}
	if len(c.Calls) == 0 && len(c.OtherAPIs) == 0 {
		return "unused_credential", fmt.Sprintf("the %s asks for %s, and no Chat API call is made with it; drop it",
			check.Kind(c), check.ShortAll(c.URIs()))
	}
	if len(c.Calls) > 0 && !slices.ContainsFunc(c.Calls, func(call *model.Call) bool { return call.Client != model.Webhook }) {
		return "unused_credential", fmt.Sprintf("the %s asks for %s, and is only used to post to incoming webhooks, which need none; drop it",
			check.Kind(c), check.ShortAll(c.URIs()))
	}
	if c.Defaulted && len(c.Calls) > 0 {
		message := fmt.Sprintf("no scopes are named, so the client asks for all %d of its own; name the scopes that its calls need", len(c.Requested))
		if names := instead(a); names != "" {
			message = fmt.Sprintf("no scopes are named, so the client asks for all %d of its own; name the scopes: %s", len(c.Requested), names)
		}
		return "default_scopes", message
	}
	reason = "narrower_scope"
	var parts []string
	var unneeded []string
	for _, e := range a.Over {
		if len(e.ReplacedBy) > 0 {
			parts = append(parts, fmt.Sprintf("%s does where %s is asked for", check.ShortAll(e.ReplacedBy), check.Short(e.URI)))
		} else {
			unneeded = append(unneeded, e.URI)
		}
	}
	if len(unneeded) > 0 {
		reason = "unneeded_scope"
		parts = append([]string{fmt.Sprintf("no call needs %s; drop %s", check.ShortAll(unneeded), itOrThem(unneeded))}, parts...)
	}
	return reason, fmt.Sprintf("the %s asks for more than its calls need: %s", check.Kind(c), strings.Join(parts, "; "))
}

// unrun names calls in code that nothing runs, if they are all that takes a scope.
func unrun(m *model.Model, a check.Assessment, table *scopemap.Table, at model.Position) string {
	var calls []string
	for _, e := range a.Over {
		if len(e.Calls) > 0 {
			continue
		}
		for _, call := range check.Unrun(m, e.URI, table) {
			if text := call.Method + " at " + check.Place(call.Position, at); !slices.Contains(calls, text) {
				calls = append(calls, text)
			}
		}
	}
	if len(calls) == 0 {
		return ""
	}
	return "; nothing in the program runs " + strings.Join(calls, ", ")
}

// instead names the scopes to ask for, for each principal that it may be.
func instead(a check.Assessment) string {
	if a.Minimal != nil || len(a.MinimalFor) == 0 {
		return check.ShortAll(a.Minimal)
	}
	var parts []string
	for _, m := range a.MinimalFor {
		as := "as the app"
		if m.Principal == scopemap.User {
			as = "as a user"
		}
		parts = append(parts, check.ShortAll(m.Scopes)+" "+as)
	}
	return strings.Join(parts, ", or ")
}

func itOrThem(scopes []string) string {
	if len(scopes) == 1 {
		return "it"
	}
	return "them"
}

func trace(c *model.Credential) []model.Step {
	steps := []model.Step{c.Made()}
	for _, call := range c.Calls {
		if call.IsUnreachable() {
			continue
		}
		steps = append(steps, model.Step{Position: call.Position, Note: call.Method + " is called with it here"})
	}
	return steps
}
