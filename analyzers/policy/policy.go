// Package policy defines a check of what programs ask for against what the
// configuration declares and forbids.
package policy

import (
	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.New(report.CheckPolicy, judge)

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, table *scopemap.Table) []model.Finding {
	if m.Policy == nil {
		return nil
	}
	j := judging{m, m.Policy, table}
	var findings []model.Finding
	for _, c := range m.Credentials {
		if !asks(c) {
			continue
		}
		findings = append(findings, j.credential(c)...)
	}
	return findings
}

// asks reports whether the program asks for the scopes that the credential
// lists. A configuration whose consent URL is not made in view, and the file of
// an authorized user, have what was granted elsewhere.
func asks(c *model.Credential) bool {
	return c.AsksForScopes() && (c.Kind != model.User || c.Asked || c.RequestedKnown())
}

// judging is a model with what it is judged by.
type judging struct {
	model  *model.Model
	policy *model.Policy
	table  *scopemap.Table
}

// isNamed reports whether the list names the scope, under whichever of its names.
func isNamed(uri string, list []model.Scope) (model.Scope, bool) {
	for _, s := range list {
		if scopemap.Canonical(s.URI) == scopemap.Canonical(uri) {
			return s, true
		}
	}
	return model.Scope{}, false
}
