// Package eventauth defines a check for event handlers that never check who
// sent the event.
package eventauth

import (
	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.Check{
	Name: "eventauth",
	Doc: `find event handlers that never check who sent the event

A Chat app needs no authentication to receive Chat events over HTTP, so the app
itself must check who sent a request: anybody who knows its address can send one.
Google Chat sends a bearer token along, which shows that the event is from Chat.
The check reports a handler that provably never looks: neither it nor the
middleware around it reads the Authorization header or that of IAP, verifies an
ID token or a JWT, or compares the token that an older event carries. Endpoints
that Pub/Sub pushes to count too.

The severity is info, since a platform in front of the program may check the
sender. It stays silent where code out of view sees the request, and about
Pub/Sub subscriptions that are pulled.`,
	Judge: judge,
}

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
