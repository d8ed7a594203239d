package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/reporttest"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// TestLayout holds every example to the rules of the table form at several
// widths, narrower ones than are allowed included.
func TestLayout(t *testing.T) {
	for _, file := range examples(t) {
		for _, width := range []int{0, 1, 60, 61, 72, 80, 99, 120, 200} {
			checkLayout(t, render(t, decode(t, file), "table", width), width)
		}
	}
}

// checkLayout reports lines that are too wide though they could be broken,
// that end in blanks, or that hold what a terminal would obey.
func checkLayout(t *testing.T, table []byte, width int) {
	t.Helper()
	if width == 0 {
		width = 100
	}
	width = max(width, 60)
	if !bytes.HasSuffix(table, []byte("\n")) {
		t.Errorf("no newline at the end")
	}
	for line := range strings.Lines(string(table)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.TrimRight(line, " \t") != line {
			t.Errorf("trailing blanks: %q", line)
		}
		wide := twwidth.WidthWithOptions(line, twwidth.Options{}) > width
		if oneWord := len(strings.Fields(line)) == 1; wide && (!oneWord || strings.HasPrefix(line, "|")) {
			t.Errorf("wider than %d: %q", width, line)
		}
		for _, c := range line {
			if !unicode.IsPrint(c) {
				t.Errorf("%U in %q", c, line)
			}
		}
	}
}

// escape is how a table begins and ends a colour.
var escape = regexp.MustCompile("\x1b\\[[0-9]+m")

// TestColor makes sure that colours change nothing else, whatever the width and
// the names, and that there are some.
func TestColor(t *testing.T) {
	reports := []*report.Report{hostile("\x1b[31merror no keep"), hostile("日本語 no"), hostile("keep")}
	for _, file := range examples(t) {
		reports = append(reports, decode(t, file))
	}
	painted := 0
	for _, r := range reports {
		for _, width := range []int{60, 100, 160} {
			var buf bytes.Buffer
			if err := report.Render(&buf, "table", r, report.Options{Width: width, Color: true}); err != nil {
				t.Fatal(err)
			}
			got := escape.ReplaceAll(buf.Bytes(), nil)
			if want := render(t, r, "table", width); !bytes.Equal(got, want) {
				t.Errorf("colours change the table at width %d; without them it is\n%s\nwant\n%s", width, got, want)
			}
			painted += buf.Len() - len(got)
		}
	}
	if painted == 0 {
		t.Error("nothing is painted")
	}
}

// TestHostile renders names that are made to deceive a reader or to break the
// layout.
func TestHostile(t *testing.T) {
	names := []string{
		"\x1b[2J\x1b[31mall clean",
		"a\r\nb\tc",
		"\u202egnp.exe",
		"bad\xffutf8",
		strings.Repeat("x", 300),
		strings.Repeat("日本語/", 40),
		strings.Repeat("e\u0301", 90),
		"| a | b |",
		"",
	}
	for _, name := range names {
		for _, width := range []int{60, 100} {
			checkLayout(t, render(t, hostile(name), "table", width), width)
		}
		var buf bytes.Buffer
		if err := report.Render(&buf, "json", hostile(name), report.Options{}); err != nil {
			t.Fatal(err)
		}
		reporttest.Validate(t, buf.Bytes())
	}
}

// hostile is a report that shows name wherever a name can stand.
func hostile(name string) *report.Report {
	at := report.Position{File: name, Line: 1, Column: 1}
	trace := []report.Step{{Position: at, Note: name}}
	row := report.ScopeRow{Scope: name, Class: report.ClassUnknown, Named: []report.Position{at}, Verdict: report.VerdictOverRequested, ReplacedBy: []string{name}, Calls: []string{name, "call"}}
	entry := report.Entry{Program: name, Kind: report.EntryMain, Function: name, Position: at, Credentials: []string{name},
		Hops: []report.Hop{{Position: at, Function: name, Via: name}, {Position: at, Function: name}}, Others: 1}
	cred := report.Credential{
		ID: name, Kind: report.KindUser, Position: at, Function: name, Principal: report.PrincipalUnknown,
		RequestedReason: name, Scopes: []report.ScopeRow{row}, OtherGoogleAPIs: []string{name}, Calls: []string{name, "call"},
		MinimalFor: []report.MinimalFor{{Principal: report.PrincipalApp, Scopes: []string{name}}},
	}
	defaulted := cred
	defaulted.ID, defaulted.Defaulted = "default", true
	orphan := cred
	orphan.ID = "orphan"
	finding := report.Finding{
		Check: report.CheckOverScope, Reason: name, Severity: report.SeverityError, Confidence: report.ConfidenceLikely,
		Message: name, Position: at, Trace: trace, Fix: &report.Fix{Message: name},
	}
	suppressed := finding
	suppressed.Suppressed = &report.Suppressed{By: report.SuppressedByConfig, Reason: name, Until: name}
	return &report.Report{
		Tool:     report.Tool{Name: "chatscopelint", Version: name},
		Build:    report.Build{Tags: []string{name}},
		Programs: []report.Program{{ID: name, Credentials: []string{name, "default", "absent"}, Calls: []string{"call"}}, {ID: "again", Main: true, Credentials: []string{name}}},
		Calls: []report.Call{{
			ID: "call", Method: name, Client: report.ClientREST, Position: at, Confidence: report.ConfidenceLikely, Function: name,
			UnresolvedReason: name, Credentials: []string{name}, Conditions: []string{name}, Trace: trace, Entries: []report.Entry{entry},
		}},
		Credentials: []report.Credential{cred, defaulted, orphan},
		Findings:    []report.Finding{finding, suppressed},
		Unresolved:  []report.Unresolved{{Position: at, What: report.WhatURL, Reason: name}},
		Skipped:     []report.Skipped{{Package: name, Reason: name}},
	}
}

// TestNothingMissing makes sure that a credential that no program names, and an
// id that nothing bears, are shown too.
func TestNothingMissing(t *testing.T) {
	table := string(render(t, hostile("x"), "table", 0))
	for _, want := range []string{"Credentials of no program", "\norphan: ", "\nabsent: not described"} {
		if !strings.Contains(table, want) {
			t.Errorf("no %q in\n%s", want, table)
		}
	}
}

// TestDeterministic renders in an environment whose locale makes tablewriter
// take some characters for wider.
func TestDeterministic(t *testing.T) {
	r := hostile("± ¡ …")
	want := render(t, r, "table", 0)
	twwidth.SetEastAsian(true)
	defer twwidth.SetEastAsian(false)
	if got := render(t, r, "table", 0); !bytes.Equal(got, want) {
		t.Errorf("the locale changes the table:\n%s", got)
	}
}
