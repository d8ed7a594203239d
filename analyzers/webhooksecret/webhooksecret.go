// Package webhooksecret defines a check for secrets of incoming webhooks in the
// source.
package webhooksecret

import (
	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.Check{
	Name: "webhooksecret",
	Doc: `find the secrets of incoming webhooks in the source

Whoever has the URL of an incoming webhook can post into its space: its key and
token are all the authentication that there is. The check reports a URL of a
webhook with a key or a token, or the key or token by itself, that stands in the
source. It never shows their characters.

It stays silent where they come from the environment, a flag or a file, and of
what only holds their place, as YOUR_KEY does.`,
	Judge: judge,
}

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, _ *scopemap.Table) []model.Finding {
	var findings []model.Finding
	for _, s := range m.Secrets {
		findings = append(findings, model.Finding{
			Reason: "secret_in_source", Severity: model.Error, Position: s.Position, Function: s.Function, Call: s.Call,
			Message: "the key or token of an incoming webhook stands in the source: whoever reads it can post into the space; " +
				"read it from the environment or a secret store, and make a new webhook in place of this one",
			Trace: []model.Step{{Position: s.Position, Note: "the secret stands here"}},
		})
	}
	return findings
}
