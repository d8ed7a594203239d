// Package syncauth defines a check for authentication that a synchronous answer
// to a Chat event does not need.
package syncauth

import (
	"fmt"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Check is the check's row.
var Check = check.Check{
	Name: "syncauth",
	Doc: `find authentication that a synchronous answer to a Chat event does not need

A Chat app that answers an event in its response to the request needs no
authentication, unless it calls the Chat API or another Google API meanwhile.
The check reports a credential that an event handler makes before its response
is complete and that nothing uses. It also reports a handler whose only calls
before it returns are spaces.messages.create into the space that the event came
from, and whose response holds no message: the message could be that response.
That is likely, not certain: an answer that takes longer than Chat waits for a
response has to be sent by a call.

It stays silent where a use of the credential is not known, where it is used in
a goroutine, a queue or a timer, where a call goes to another space or to one
that is not known, and where the handler does anything else with a Google API.`,
	Judge: judge,
}

// Analyzer is the check as an analyzer of go/analysis.
var Analyzer = check.Analyzer(Check)

func judge(m *model.Model, _ *scopemap.Table) []model.Finding {
	var findings []model.Finding
	for _, c := range m.Credentials {
		if h, ok := check.MadeForNothing(m, c); ok {
			findings = append(findings, forNothing(h, c))
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

func forNothing(h *model.Handler, c *model.Credential) model.Finding {
	f := model.Finding{Reason: "unused_in_handler", Severity: model.Warning, Credential: c, Scopes: c.URIs()}
	f.Position, f.Function = check.ScopePlace(c, f.Scopes)
	f.Message = fmt.Sprintf("the event handler at %s makes %s before it responds and uses it for nothing; a synchronous response needs no authentication: drop it",
		check.Place(h.Position, f.Position), check.WithArticle(check.Kind(c)))
	if f.Position != c.Position {
		f.Message += fmt.Sprintf(" (the credential is made at %s)", check.Place(c.Position, f.Position))
	}
	f.Trace = []model.Step{
		{Position: h.Position, Note: "the event is taken in here"},
		{Position: c.Position, Note: "the credential is made here"},
	}
	return f
}

func idleClient(h *model.Handler, idle model.IdleClient) model.Finding {
	return model.Finding{
		Reason: "unused_in_handler", Severity: model.Warning, Position: idle.Position, Function: idle.Function,
		Message: fmt.Sprintf("the event handler at %s makes a client of the %s API before it responds and uses it for nothing; a synchronous response needs no authentication: drop it",
			check.Place(h.Position, idle.Position), idle.API),
		Trace: []model.Step{
			{Position: h.Position, Note: "the event is taken in here"},
			{Position: idle.Position, Note: "the client is made here"},
		},
	}
}

func couldAnswer(h *model.Handler, call *model.Call) model.Finding {
	f := model.Finding{Reason: "could_be_response", Severity: model.Warning, Likely: true, Call: call, Position: call.Position, Function: call.Function}
	for _, r := range call.Reaches() {
		f.Credential, f.Position, f.Function = r.Credential, r.Closes, r.Function
		break
	}
	f.Message = fmt.Sprintf("all that the event handler at %s calls before it responds is %s into the space of the event, and its response holds no message; return the message as the response, which needs no authentication",
		check.Place(h.Position, f.Position), call.Method)
	if f.Position != call.Position {
		f.Message += fmt.Sprintf(" (the call is at %s)", check.Place(call.Position, f.Position))
	}
	f.Trace = []model.Step{
		{Position: h.Position, Note: "the event is taken in here"},
		{Position: call.Position, Note: call.Method + " is called here"},
	}
	return f
}
