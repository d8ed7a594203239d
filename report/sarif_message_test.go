package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// TestSARIFLinks makes links of the places that a message names, and of nothing else.
func TestSARIFLinks(t *testing.T) {
	at := func(file string, line int) report.Position { return report.Position{File: file, Line: line, Column: 1} }
	for _, test := range []struct{ message, want, related string }{
		{"made at a.go:4 here", "made at [a.go:4](1) here", "a.go:4"},
		{"a.go:4, then (b/a.go:4)", "[a.go:4](1), then ([b/a.go:4](2))", "a.go:4 b/a.go:4"},
		{"b/a.go:4 and a.go:4 and b/a.go:4", "[b/a.go:4](1) and [a.go:4](2) and [b/a.go:4](1)", "b/a.go:4 a.go:4"},
		{"a.go:44 or za.go:4 or c/a.go:4", "a.go:44 or za.go:4 or c/a.go:4", ""},
		{"its own line main.go:9", "its own line main.go:9", ""},
		{"the credential of cred.go:2", "the credential of [cred.go:2](1)", "cred.go:2"},
		{"deep.go:6, in/deep.go:6, t/in/deep.go:6", "[deep.go:6](1), [in/deep.go:6](1), t/in/deep.go:6", "at/in/deep.go:6"},
		{"one of two twin.go:8, but x/twin.go:8", "one of two twin.go:8, but [x/twin.go:8](1)", "x/twin.go:8"},
		{"[x] $1.go:3", `[x] [$1.go:3](1)`, "$1.go:3"},
		{"in my [old] app.go:5", `in [my \[old\] app.go:5](1)`, "my [old] app.go:5"},
		{"two\nlines: a.go:4", "two\nlines: [a.go:4](1)", "a.go:4"},
	} {
		r := &report.Report{
			Credentials: []report.Credential{{ID: "cred-1", Position: at("cred.go", 2)}},
			Findings: []report.Finding{{
				Check: report.CheckMissingScope, Message: test.message, Position: at("main.go", 9), Credential: "cred-1",
				Trace: []report.Step{
					{Position: at("a.go", 4)}, {Position: at("b/a.go", 4)}, {Position: at("main.go", 9)},
					{Position: at("at/in/deep.go", 6)}, {Position: at("x/twin.go", 8)}, {Position: at("y/twin.go", 8)},
					{Position: at("$1.go", 3)}, {Position: at("my [old] app.go", 5)},
				},
			}},
		}
		_, l := sarif(t, r, report.Options{})
		res := l.Runs[0].Results[0]
		var related []string
		for i, p := range res.RelatedLocations {
			related = append(related, fmt.Sprintf("%s:%d", fileOf(t, p), p.PhysicalLocation.Region.StartLine))
			if p.ID != i+1 {
				t.Errorf("place %d has the id %d", i+1, p.ID)
			}
		}
		if got := strings.Join(related, " "); res.Message.Text != test.want || got != test.related {
			t.Errorf("message %q leads to %q, want %q to %q", res.Message.Text, got, test.want, test.related)
		}
	}
}

// TestSARIFLimits goes beyond what GitHub takes of a log.
func TestSARIFLimits(t *testing.T) {
	r := &report.Report{}
	for i := range 25_010 {
		f := report.Finding{Check: report.CheckOverScope, Severity: report.SeverityInfo, Position: report.Position{File: "a.go", Line: i + 1, Column: 1}}
		if i >= 25_000 {
			f.Severity = report.SeverityError
		}
		r.Findings = append(r.Findings, f)
	}
	for i := range 1_500 {
		r.Findings[25_005].Trace = append(r.Findings[25_005].Trace, report.Step{Note: fmt.Sprint(i)})
	}
	_, l := sarif(t, r, report.Options{})
	run := l.Runs[0]
	errors := 0
	for _, res := range run.Results {
		if res.Level == "error" {
			errors++
		}
	}
	if len(run.Results) != 25_000 || errors != 10 {
		t.Errorf("%d results, %d of them errors; want 25000 with all 10", len(run.Results), errors)
	}
	if n := run.Invocations[0].ToolExecutionNotifications; len(n) != 1 || n[0].Level != "warning" || !strings.HasPrefix(n[0].Message.Text, "10 findings left out") {
		t.Errorf("notifications are %v", n)
	}
	steps := run.Results[5].CodeFlows[0].ThreadFlows[0].Locations
	if n := len(steps); n != 1000 || steps[0].Location.Message.Text != "0" || steps[n-1].Location.Message.Text != "1499" {
		t.Errorf("%d steps of a long trace", n)
	}
}

// TestSARIFNotifications says what is wrong with the run itself.
func TestSARIFNotifications(t *testing.T) {
	r := hostile("x")
	r.Stale = []report.Stale{{Message: "silences nothing"}}
	_, l := sarif(t, r, report.Options{})
	in := l.Runs[0].Invocations[0]
	var got []string
	for _, n := range append(in.ToolExecutionNotifications, in.ToolConfigurationNotifications...) {
		got = append(got, n.Level+": "+n.Message.Text)
	}
	want := []string{"error: package x was not analysed: x", "note: x: x", "note: url not known: x", "warning: silences nothing"}
	if in.ExecutionSuccessful || strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("successful %t, notifications\n%s", in.ExecutionSuccessful, strings.Join(got, "\n"))
	}
}

func TestSARIFVersion(t *testing.T) {
	for version, want := range map[string]string{
		"v1.2.3": "1.2.3", "v1.2.4-0.20270101000000-abcdefabcdef": "1.2.4-0.20270101000000-abcdefabcdef",
		"v1.2.3+dirty": "1.2.3+dirty", "v1.2": "", "(devel)": "", "": "",
	} {
		_, l := sarif(t, &report.Report{Tool: report.Tool{Version: version}}, report.Options{})
		if got := l.Runs[0].Tool.Driver.SemanticVersion; got != want {
			t.Errorf("semanticVersion of %q is %q, want %q", version, got, want)
		}
	}
}
