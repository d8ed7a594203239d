package audit_test

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
)

func compareHandlers(w want, r *report.Report, complain func(string, ...any)) {
	if w.Handlers != nil {
		left := slices.Clone(r.Handlers)
		for _, h := range w.Handlers {
			i := slices.IndexFunc(left, func(g report.Handler) bool { return g.Position.File == h.File && g.Position.Line == h.Line })
			if i < 0 {
				complain("handler %s at %s:%d is not in the report", h.Function, h.File, h.Line)
				continue
			}
			for _, wrong := range handlerDifferences(h, left[i]) {
				complain("handler %s: %s", h.Function, wrong)
			}
			left = slices.Delete(left, i, i+1)
		}
		for _, g := range left {
			complain("handler %s at %s:%d is none", g.Function, g.Position.File, g.Position.Line)
		}
	}
	if w.Scenarios != nil {
		var got []string
		for _, s := range r.Scenarios {
			got = append(got, s.ID)
		}
		if !sameSet(got, w.Scenarios) {
			complain("scenarios are %v, want %v", got, w.Scenarios)
		}
	}
}

func handlerDifferences(w wantHandler, g report.Handler) []string {
	var wrong []string
	text := func(name, got, want string) {
		if want != "" && got != want {
			wrong = append(wrong, name+" is "+got+", want "+want)
		}
	}
	if w.Function != "" && !strings.HasSuffix(plainFunction(g.Function), plainFunction(w.Function)) {
		wrong = append(wrong, "function is "+g.Function)
	}
	text("transport", string(g.Transport), w.Transport)
	text("responds", string(g.Responds), w.Responds)
	if len(w.Verifies) > 0 {
		got, err := json.Marshal(g.VerifiesSender)
		if err != nil {
			panic(err) // it is a bool or nothing
		}
		text("verifies_sender", string(got), string(w.Verifies))
	}
	if w.OtherAPIs != nil && !sameSet(w.OtherAPIs, g.OtherGoogleAPIs) {
		wrong = append(wrong, "other Google APIs are "+strings.Join(g.OtherGoogleAPIs, ", ")+", want "+strings.Join(w.OtherAPIs, ", "))
	}
	return wrong
}

// plainFunction is a function's name without the package and the brackets of a
// receiver.
func plainFunction(name string) string {
	name = strings.NewReplacer("(", "", ")", "", "*", "").Replace(name)
	name = name[strings.LastIndex(name, "/")+1:]
	_, name, _ = strings.Cut(name, ".")
	return name
}
