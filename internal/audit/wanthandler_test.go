package audit_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
)

type wantHandler struct {
	Function       string          `json:"function"`
	File           string          `json:"file"`
	Line           int             `json:"line"`
	Transport      string          `json:"transport"`
	Responds       string          `json:"responds"`
	VerifiesSender json.RawMessage `json:"verifies_sender"` // null is an answer too
}

// compareHandlers compares handlers and scenarios, where they are wanted.
func compareHandlers(w want, r *report.Report, complain func(string, ...any)) {
	if w.Scenarios != nil {
		var got []string
		for _, s := range r.Scenarios {
			got = append(got, s.ID)
		}
		if !sameSet(got, w.Scenarios) {
			complain("scenarios are %v, want %v", got, w.Scenarios)
		}
	}
	if w.Handlers == nil {
		return
	}
	got := make(map[string]report.Handler)
	for _, h := range r.Handlers {
		got[fmt.Sprintf("%s:%d", h.Position.File, h.Position.Line)] = h
	}
	for _, h := range w.Handlers {
		k := fmt.Sprintf("%s:%d", h.File, h.Line)
		g, ok := got[k]
		if !ok {
			complain("handler %s at %s is not in the report", h.Function, k)
			continue
		}
		delete(got, k)
		verifies, err := json.Marshal(g.VerifiesSender)
		if err != nil {
			complain("handler %s: %v", h.Function, err)
		}
		for name, pair := range map[string][2]string{
			"function": {bareName(g.Function), h.Function}, "transport": {string(g.Transport), h.Transport},
			"responds": {string(g.Responds), h.Responds}, "verifies_sender": {string(verifies), string(h.VerifiesSender)},
		} {
			if pair[1] != "" && pair[0] != pair[1] {
				complain("handler %s: %s is %s, want %s", h.Function, name, pair[0], pair[1])
			}
		}
	}
	for k, h := range got {
		complain("handler %s at %s is none", h.Function, k)
	}
}

// comparePath compares on which handler's path a call lies, and its client.
func comparePath(c wantCall, g report.Call, k string, r *report.Report, complain func(string, ...any)) {
	if c.Client != "" && c.Client != string(g.Client) {
		complain("call %s: client is %s, want %s", k, g.Client, c.Client)
	}
	if c.Timing != nil && *c.Timing != string(g.Timing) {
		complain("call %s: timing is %q, want %q", k, g.Timing, *c.Timing)
	}
	if c.Handler == "" {
		return
	}
	for _, h := range r.Handlers {
		if h.ID == g.Handler && bareName(h.Function) == c.Handler {
			return
		}
	}
	complain("call %s is not on the path of %s but of %q", k, c.Handler, g.Handler)
}

// bareName is a function's name without its package.
func bareName(id string) string { return id[strings.LastIndex(id, ".")+1:] }
