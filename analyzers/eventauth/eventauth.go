// Package eventauth defines a check for event handlers that never check who
// sent the event.
package eventauth

import (
	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.New(report.CheckEventAuth, judge)

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, _ *scopemap.Table) []model.Finding {
	var findings []model.Finding
	for _, h := range m.Handlers {
		if h.Transport == model.OverAppsScript || h.Pull || h.VerifiesSender != model.No {
			continue
		}
		findings = append(findings, model.Finding{
			Reason: "sender_not_verified", Severity: model.Info, Position: h.Position, Subject: h.Position, Function: h.Function,
			Message: "this handler takes in " + events(h) + " and never checks who sent them; verify the bearer token of the request, " +
				"unless the platform in front of it does",
			Trace: []model.Step{{Position: h.Position, Note: "the event is taken in here"}},
		})
	}
	return findings
}

func events(h *model.Handler) string {
	if h.Transport == model.OverPubSub {
		return "Chat events that Pub/Sub pushes"
	}
	return "Chat events"
}
