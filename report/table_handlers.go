package report

import (
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// handlerTable has a row a handler of Chat events: how it answers, and what runs
// on its path.
func (v *view) handlerTable(p *page.Page) error {
	if len(v.Handlers) == 0 {
		return nil
	}
	p.Heading("Handlers of Chat events")
	var rows [][]string
	for _, h := range v.Handlers {
		var calls []string
		for _, id := range h.Calls {
			if c := v.calls[id]; c != nil {
				calls = append(calls, shortMethod(c.Method)+" ("+timingWords[c.Timing]+")")
			}
		}
		for _, api := range h.OtherGoogleAPIs {
			calls = append(calls, api+" API")
		}
		rows = append(rows, []string{
			h.Position.String() + "\n" + h.Function, transportWords[h.Transport], respondsWords[h.Responds], verifiesWord(h.VerifiesSender), strings.Join(calls, "\n"), strings.Join(h.Credentials, ", "),
		})
	}
	return p.Table([]string{"handler", "receives", "responds", "checks sender", "calls on its path", "credentials"}, rows)
}

var (
	transportWords = map[Transport]string{
		TransportHTTP: "Chat events (HTTP)", TransportPubSub: "Google Cloud Pub/Sub", TransportAppsScript: "Apps Script callback",
	}
	respondsWords = map[Responds]string{
		RespondsSync: "synchronously", RespondsAsync: "asynchronously", RespondsBoth: "both", RespondsNone: "with no message",
	}
	// timingWords say when a call runs. What responds asynchronously may run before
	// the response: it is a call of the API.
	timingWords = map[Timing]string{
		TimingSync: "before the response", TimingAsync: "after it", TimingBoth: "before and after it",
	}
)

func verifiesWord(verifies *bool) string {
	switch {
	case verifies == nil:
		return "not known"
	case *verifies:
		return "yes"
	}
	return "no"
}
