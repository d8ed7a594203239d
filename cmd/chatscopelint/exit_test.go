package main

import (
	"errors"
	"fmt"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// TestVerdict is the table of exit statuses: what a report holds, against what
// -fail-on takes.
func TestVerdict(t *testing.T) {
	finding := func(s report.Severity) *report.Report {
		return &report.Report{Coverage: report.Coverage{Packages: 1, Analysed: 1}, Findings: []report.Finding{{Severity: s}}}
	}
	suppressed := finding(report.SeverityError)
	suppressed.Findings[0].Suppressed = &report.Suppressed{By: report.SuppressedByConfig}
	skipped := finding(report.SeverityError)
	skipped.Skipped = []report.Skipped{{Package: "p"}}
	script := &report.Report{Programs: []report.Program{{ID: "script"}}}

	for _, c := range []struct {
		name   string
		report *report.Report
		status [4]int // with -fail-on error, warning, info, none
	}{
		{"error", finding(report.SeverityError), [4]int{1, 1, 1, 0}},
		{"warning", finding(report.SeverityWarning), [4]int{0, 1, 1, 0}},
		{"info", finding(report.SeverityInfo), [4]int{0, 0, 1, 0}},
		{"severity of a later version", finding("fatal"), [4]int{1, 1, 1, 0}},
		{"suppressed", suppressed, [4]int{0, 0, 0, 0}},
		{"skipped", skipped, [4]int{2, 2, 2, 2}},
		{"no package", &report.Report{}, [4]int{2, 2, 2, 2}},
		{"script project", script, [4]int{0, 0, 0, 0}},
	} {
		for i, level := range []string{"error", "warning", "info", "none"} {
			var failOn severityFlag
			if err := failOn.Set(level); err != nil {
				t.Fatal(err)
			}
			if got := exitStatus(verdict(c.report, failOn)); got != c.status[i] {
				t.Errorf("%s with -fail-on %s: status %d, want %d", c.name, level, got, c.status[i])
			}
		}
	}
}

func TestExitStatus(t *testing.T) {
	for _, c := range []struct {
		err  error
		want int
	}{
		{nil, 0},
		{foundError{findings: 1}, 1},
		{fmt.Errorf("wrapped: %w", foundError{findings: 1}), 1},
		{worseError{foundError{findings: 1}, nil}, 1},
		{worseError{foundError{}, []string{"chat.bot"}}, 1},
		{errNotCompared, 2},
		{skippedError{2}, 2},
		{usageError{"report", "x"}, 2},
		{errors.New("anything else"), 2},
	} {
		if got := exitStatus(c.err); got != c.want {
			t.Errorf("exitStatus(%v) = %d, want %d", c.err, got, c.want)
		}
	}
}

// TestDiffVerdict is the table of exit statuses of a comparison.
func TestDiffVerdict(t *testing.T) {
	diff := func(edit func(*report.Diff)) *report.Diff {
		d := &report.Diff{}
		edit(d)
		return d
	}
	found := func(s report.Severity, suppressed bool) []report.Finding {
		f := report.Finding{Severity: s}
		if suppressed {
			f.Suppressed = &report.Suppressed{By: report.SuppressedByNolint}
		}
		return []report.Finding{f}
	}
	skipped := []report.Skipped{{Package: "p"}}
	for _, c := range []struct {
		name      string
		diff      *report.Diff
		forbidden []string
		status    [4]int // with -fail-on error, warning, info, none
	}{
		{"nothing", diff(func(*report.Diff) {}), nil, [4]int{0, 0, 0, 0}},
		{"new error", diff(func(d *report.Diff) { d.Findings.New = found(report.SeverityError, false) }), nil, [4]int{1, 1, 1, 0}},
		{"new warning", diff(func(d *report.Diff) { d.Findings.New = found(report.SeverityWarning, false) }), nil, [4]int{0, 1, 1, 0}},
		{"new info", diff(func(d *report.Diff) { d.Findings.New = found(report.SeverityInfo, false) }), nil, [4]int{0, 0, 1, 0}},
		{"new, suppressed", diff(func(d *report.Diff) { d.Findings.New = found(report.SeverityError, true) }), nil, [4]int{0, 0, 0, 0}},
		{"not suppressed any more", diff(func(d *report.Diff) { d.Findings.Unsilenced = found(report.SeverityWarning, false) }), nil, [4]int{0, 1, 1, 0}},
		{"suppressed now", diff(func(d *report.Diff) { d.Findings.Silenced = found(report.SeverityError, true) }), nil, [4]int{0, 0, 0, 0}},
		{"gone", diff(func(d *report.Diff) { d.Findings.Gone = found(report.SeverityError, false) }), nil, [4]int{0, 0, 0, 0}},
		{"forbidden", diff(func(*report.Diff) {}), []string{"chat.delete"}, [4]int{1, 1, 1, 1}},
		{"skipped before", diff(func(d *report.Diff) { d.Old.Skipped = skipped }), []string{"chat.delete"}, [4]int{2, 2, 2, 2}},
		{"skipped now", diff(func(d *report.Diff) { d.New.Skipped = skipped }), nil, [4]int{2, 2, 2, 2}},
	} {
		for i, level := range []string{"error", "warning", "info", "none"} {
			var failOn severityFlag
			if err := failOn.Set(level); err != nil {
				t.Fatal(err)
			}
			if got := exitStatus(diffVerdict(c.diff, failOn, c.forbidden)); got != c.status[i] {
				t.Errorf("%s with -fail-on %s: status %d, want %d", c.name, level, got, c.status[i])
			}
		}
	}
}
