// Package syncauth defines a check for authentication that a synchronous answer
// to a Chat event does not need.
package syncauth

import (
	"fmt"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.New(report.CheckSyncAuth, judge)

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, _ *scopemap.Table) []model.Finding {
	var findings []model.Finding
	for _, c := range m.Credentials {
		if h, ok := check.MadeForNothing(m, c); ok {
			findings = append(findings, forNothing(m, h, c))
		}
	}
	for _, h := range m.Handlers {
		for _, idle := range h.Idle {
			findings = append(findings, idleClient(h, idle))
		}
	}
	said := make(map[*model.Call]bool)
	for _, h := range m.Handlers {
		for _, call := range check.CouldAnswer(h) {
			if !said[call] {
				said[call] = true
				findings = append(findings, couldAnswer(h, call))
			}
		}
	}
	return findings
}

func forNothing(m *model.Model, h *model.Handler, c *model.Credential) model.Finding {
	f := model.Finding{Reason: "unused_in_handler", Severity: model.Warning, Credential: c, Scopes: c.URIs()}
	f.Position, f.Function = check.ScopePlace(m, c, f.Scopes)
	f.Message = unused(h, f.Position, check.WithArticle(check.Kind(c))) + check.Elsewhere(" (the credential is made at %s)", c.Position, f.Position)
	f.Trace = []model.Step{
		{Position: h.Position, Note: "the event is taken in here"},
		{Position: c.Position, Note: "the credential is made here"},
	}
	return f
}

func idleClient(h *model.Handler, idle model.IdleClient) model.Finding {
	return model.Finding{
		Reason: "unused_in_handler", Severity: model.Warning, Position: idle.Position, Subject: idle.Position, Function: idle.Function,
		Message: unused(h, idle.Position, "a client of the "+idle.API+" API"),
		Trace: []model.Step{
			{Position: h.Position, Note: "the event is taken in here"},
			{Position: idle.Position, Note: "the client is made here"},
		},
	}
}

// unused words that a handler makes something and nothing uses it. Only Chat
// events and Apps Script callbacks are answered synchronously.
func unused(h *model.Handler, at model.Position, what string) string {
	place := check.Place(h.Position, at)
	if h.Transport == model.OverPubSub {
		return fmt.Sprintf("the event handler at %s makes %s and nothing uses it: drop it", place, what)
	}
	return fmt.Sprintf("the event handler at %s makes %s before it responds and nothing uses it; synchronous messages don't require authentication: drop it", place, what)
}

func couldAnswer(h *model.Handler, call *model.Call) model.Finding {
	f := model.Finding{Reason: "could_be_response", Severity: model.Warning, Likely: true, Call: call, Subject: call.Position, Position: call.Position, Function: call.Function}
	for _, r := range call.Reaches() {
		f.Credential, f.Position, f.Function = r.Credential, r.Closes, r.Function
		break
	}
	f.Message = fmt.Sprintf("before it responds, the event handler at %s calls no Google API but %s into the event's space, and its response holds no message; %s: synchronous messages don't require authentication",
		check.Place(h.Position, f.Position), call.Method, instead(h))
	if f.Credential != nil {
		f.Message += fmt.Sprintf(" (the credential is made at %s)", check.Place(f.Credential.Position, f.Position))
	}
	f.Message += check.Elsewhere(" (the call is at %s)", call.Position, f.Position)
	f.Trace = []model.Step{
		{Position: h.Position, Note: "the event is taken in here"},
		{Position: call.Position, Note: call.Method + " is called here"},
	}
	return f
}

// instead says where the message could go.
func instead(h *model.Handler) string {
	if h.Transport == model.OverAppsScript {
		return "return the message from the callback if it can be the answer"
	}
	return "return the message there if it can be the response"
}
