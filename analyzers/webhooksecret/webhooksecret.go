// Package webhooksecret defines a check for secrets of incoming webhooks in the
// source.
package webhooksecret

import (
	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.New(report.CheckWebhookSecret, judge)

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, _ *scopemap.Table) []model.Finding {
	var findings []model.Finding
	for _, s := range m.Secrets {
		findings = append(findings, model.Finding{
			Reason: "secret_in_source", Severity: model.Error, Position: s.Position, Subject: s.Position, Function: s.Function, Call: s.Call,
			Message: "the key or token of an incoming webhook stands in the source: with the whole URL anybody can post into the space; " +
				"make a new webhook in place of this one, and read its URL from the environment or a secret store",
			Trace: []model.Step{{Position: s.Position, Note: "the secret stands here"}},
		})
	}
	return findings
}
