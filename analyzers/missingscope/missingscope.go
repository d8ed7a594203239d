// Package missingscope defines a check for Chat API calls that lack a scope.
package missingscope

import (
	"fmt"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.New(report.CheckMissingScope, judge)

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, table *scopemap.Table) []model.Finding {
	var findings []model.Finding
	for _, call := range m.Calls {
		if !call.Resolved() {
			continue
		}
		for _, r := range check.Proved(call, table, check.Missing) {
			needs := check.Scenarios(call, r, table)
			scopes := check.Addition(check.Plainest(needs, r.Credential), r.Credential, table)
			f := model.Finding{
				Reason:   "missing_scope",
				Severity: model.Error,
				Message: fmt.Sprintf("%s needs %s, which the %s made at %s does not ask for; add %s to its scopes",
					call.Method, check.ShortAll(scopes), check.Kind(r.Credential), check.Place(r.Credential.Position, r.Closes), itOrThem(scopes)),
				Position: r.Closes, Function: r.Function,
				Scopes: scopes, Call: call, Credential: r.Credential, Trace: r.Trace,
			}
			if r.Closes != call.Position {
				f.Message += fmt.Sprintf(" (the call is at %s)", check.Place(call.Position, r.Closes))
			}
			if check.Uncertain(needs, r.Credential) {
				f.Severity = f.Severity.Lower()
			}
			findings = append(findings, f)
		}
	}
	return findings
}

func itOrThem(scopes []string) string {
	if len(scopes) == 1 {
		return "it"
	}
	return "them"
}
