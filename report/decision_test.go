package report_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// TestDecisionsOfExamples says what is decided of each program of testdata.
func TestDecisionsOfExamples(t *testing.T) {
	want := map[string]string{
		"example.com/alertbot":           "refuse: 8 restricted scopes are asked for without need. 40 scopes to remove, 1 to keep (0 errors, 1 warning, 0 info)",
		"example.com/standup/cmd/web":    "refuse: 1 restricted scope is asked for without need. 1 scope to remove, 2 to replace (0 errors, 1 warning, 1 info)",
		"example.com/standup/cmd/worker": "refuse: 1 restricted scope is asked for without need. 1 scope to remove, 2 to replace (0 errors, 1 warning, 1 info, 1 suppressed)",
		"example.com/standup":            "ask: 1 credential may ask for more scopes than are known, 1 call is not resolved. no scopes, 1 call not judged (0 errors, 0 warnings, 0 info)",
		"example.com/onboard/cmd/job":    "refuse: 2 errors stand. 1 scope to remove, 1 to add, 3 unproven, 1 to keep, 1 call not judged (2 errors, 0 warnings, 0 info, 1 suppressed)",
	}
	got := map[string]string{}
	for _, file := range examples(t) {
		r := decode(t, file)
		for _, p := range r.Programs {
			d := r.DecisionOf(p)
			got[p.ID] = fmt.Sprintf("%s: %s %s (%s)", d.Answer, d.Why, d.Changes(), d.Findings)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(got)) {
		if got[id] != want[id] {
			t.Errorf("%s: got\n%s\nwant\n%s", id, got[id], want[id])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d programs, want %d", len(got), len(want))
	}
}

// TestDecision changes one thing at a time in a report on two programs of which
// nothing bad is said, and asks for the first.
func TestDecision(t *testing.T) {
	suppressed := &report.Suppressed{By: report.SuppressedByNolint}
	row := func(v report.Verdict, c report.Class) func(*report.Report) {
		return func(r *report.Report) {
			r.Credentials[0].Scopes = append(r.Credentials[0].Scopes, report.ScopeRow{Scope: "s", Verdict: v, Class: c})
		}
	}
	finding := func(f report.Finding) func(*report.Report) {
		return func(r *report.Report) { r.Findings = append(r.Findings, f) }
	}
	type change = func(*report.Report)
	for _, test := range []struct {
		name   string
		change []change
		want   string
	}{
		{"nothing", nil, "approve: No error or warning stands, and all was judged."},
		{"needed", []change{row(report.VerdictNeeded, report.ClassRestricted)}, "approve: No error or warning stands, and all was judged."},
		{"another API's", []change{row(report.VerdictOtherAPI, report.ClassRestricted)}, "approve: No error or warning stands, and all was judged."},
		{"sensitive", []change{row(report.VerdictOverRequested, report.ClassSensitive)}, "ask: 1 scope is to be changed."},
		{"restricted", []change{row(report.VerdictOverRequested, report.ClassRestricted)}, "refuse: 1 restricted scope is asked for without need."},
		{"restricted and missing", []change{row(report.VerdictMissing, report.ClassRestricted)}, "refuse: 1 restricted scope is missing."},
		{"restricted and unproven", []change{row(report.VerdictUnproven, report.ClassRestricted)}, "ask: 1 scope is unproven."},
		{"restricted, with a reason", []change{
			row(report.VerdictOverRequested, report.ClassRestricted),
			finding(report.Finding{Check: report.CheckOverScope, Severity: report.SeverityWarning, Credential: "cred-1", Scopes: []string{"s"}, Suppressed: suppressed}),
		}, "approve: No error or warning stands, and all was judged."},
		{"restricted, with a reason for another check", []change{
			row(report.VerdictOverRequested, report.ClassRestricted),
			finding(report.Finding{Check: report.CheckPolicy, Severity: report.SeverityError, Credential: "cred-1", Scopes: []string{"s"}, Suppressed: suppressed}),
		}, "refuse: 1 restricted scope is asked for without need."},
		{"missing, with a reason", []change{
			row(report.VerdictMissing, report.ClassRestricted),
			finding(report.Finding{Check: report.CheckMissingScope, Credential: "cred-1", Call: "call-1", Scopes: []string{"s"}, Suppressed: suppressed}),
		}, "approve: No error or warning stands, and all was judged."},
		{"error", []change{finding(report.Finding{Severity: report.SeverityError, Call: "call-1", Credential: "cred-1"})}, "refuse: 1 error stands."},
		{"unknown severity", []change{finding(report.Finding{Severity: "fatal", Call: "call-1"})}, "refuse: 1 error stands."},
		{"warning", []change{finding(report.Finding{Severity: report.SeverityWarning, Credential: "cred-1"})}, "ask: 1 warning stands."},
		{"info", []change{finding(report.Finding{Severity: report.SeverityInfo, Credential: "cred-1"})}, "approve: No error or warning stands, and all was judged."},
		{"the other's call", []change{finding(report.Finding{Severity: report.SeverityError, Call: "call-2", Credential: "cred-1"})}, "approve: No error or warning stands, and all was judged."},
		{"the other's handler", []change{finding(report.Finding{Severity: report.SeverityError, Position: report.Position{File: "two.go", Line: 1}})}, "approve: No error or warning stands, and all was judged."},
		{"the own handler", []change{finding(report.Finding{Severity: report.SeverityError, Position: report.Position{File: "one.go", Line: 1}})}, "refuse: 1 error stands."},
		{"nobody's", []change{finding(report.Finding{Severity: report.SeverityError}), finding(report.Finding{Severity: report.SeverityError, Call: "call-9"})}, "refuse: 2 errors stand."},
		{"open", []change{func(r *report.Report) { r.Credentials[0].RequestedKnown = false }}, "ask: 1 credential may ask for more scopes than are known."},
		{"not resolved", []change{func(r *report.Report) { r.Calls[0].Resolved = false }}, "ask: 1 call is not resolved."},
		{"the other's not resolved", []change{func(r *report.Report) { r.Calls[1].Resolved = false }}, "approve: No error or warning stands, and all was judged."},
		{"unjudged", []change{func(r *report.Report) {
			r.Unresolved = make([]report.Unresolved, 2)
			r.Skipped = make([]report.Skipped, 1)
		}}, "ask: 2 places are not judged, 1 package was not analysed."},
		{"not described", []change{func(r *report.Report) { r.Credentials, r.Calls = nil, nil }}, "ask: 1 credential may ask for more scopes than are known, 1 call is not resolved."},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := &report.Report{
				Programs: []report.Program{
					{ID: "one", Calls: []string{"call-1"}, Credentials: []string{"cred-1"}},
					{ID: "two", Calls: []string{"call-2"}, Credentials: []string{"cred-1", "cred-2"}},
				},
				Calls:       []report.Call{{ID: "call-1", Resolved: true}, {ID: "call-2", Resolved: true}},
				Credentials: []report.Credential{{ID: "cred-1", RequestedKnown: true}, {ID: "cred-2", RequestedKnown: true}},
				Handlers: []report.Handler{
					{ID: "handler-1", Position: report.Position{File: "one.go", Line: 1}, Calls: []string{"call-1"}},
					{ID: "handler-2", Position: report.Position{File: "two.go", Line: 1}, Credentials: []string{"cred-2"}},
				},
			}
			for _, change := range test.change {
				change(r)
			}
			d := r.DecisionOf(r.Programs[0])
			if got := fmt.Sprintf("%s: %s", d.Answer, d.Why); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}
