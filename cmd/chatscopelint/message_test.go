package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
)

// evil is a name that would clear the screen, say that all is well, and begin a
// line that looks like a finding.
const evil = "a\x1b[2J\x1b[32mall clean\r\nmain.go:1:1: overscope: drop chat.bot\u202e\xff"

// TestNoForgery runs commands on a report and on errors that are full of such
// names. Nothing gets to the terminal that it would obey, and nothing begins a
// line but what the command itself has to say.
func TestNoForgery(t *testing.T) {
	at := report.Position{File: evil + ".go", Line: 1, Column: 1}
	hostile := report.Report{
		Tool:     report.Tool{Name: "chatscopelint", Version: evil},
		Programs: []report.Program{{ID: evil, Main: true}},
		Findings: []report.Finding{{
			Check: report.CheckOverScope, Severity: report.SeverityError, Position: at, Message: evil,
			Trace: []report.Step{{Position: at, Note: evil}},
		}},
		Stale:    []report.Stale{{Position: at, Message: evil}},
		Skipped:  []report.Skipped{{Package: evil, Reason: evil}},
		Coverage: report.Coverage{Packages: 1},
	}
	for _, c := range []struct {
		args           []string
		err            error // of the audit
		stdout, stderr int   // lines; -1: not counted
	}{
		{[]string{"lint"}, nil, 1, 3},
		{[]string{"report"}, nil, -1, 1},
		{[]string{"report"}, errors.New(evil), 0, 1},
		{[]string{"report"}, fmt.Errorf("stale\n\t%s\n\t\t%s", evil, evil), 0, 3},
		{[]string{"lint", "-C", evil}, nil, 0, 1},
		{[]string{"report", "-format", evil}, nil, 0, 1},
		{[]string{"report", "-o", "no/" + evil}, nil, 0, 1},
		{[]string{"lint", "-" + evil}, nil, 0, 1},
		{[]string{"lint", "./p", "-" + evil}, nil, 0, 1},
		{[]string{"scopes", evil}, nil, 0, 1},
		{[]string{"help", evil}, nil, 0, 1},
		{[]string{strings.ReplaceAll(evil, ".", "")}, nil, 0, 1},
	} {
		var stdout, stderr bytes.Buffer
		run(&environment{
			Stdout: &stdout, Stderr: &stderr, Dir: t.TempDir(), Context: context.Background(),
			Audit: func(context.Context, audit.Config) (*report.Report, error) { return &hostile, c.err },
		}, c.args)
		for _, out := range []struct {
			name  string
			text  string
			lines int
		}{{"results", stdout.String(), c.stdout}, {"errors", stderr.String(), c.stderr}} {
			if n := strings.Count(out.text, "\n"); out.lines >= 0 && n != out.lines {
				t.Errorf("%q: %d lines of %s, want %d:\n%s", c.args, n, out.name, out.lines, out.text)
			}
			if i := strings.IndexFunc(out.text, obeyed); i >= 0 || !utf8.ValidString(out.text) {
				t.Errorf("%q: %s have more than text: %q", c.args, out.name, out.text)
			}
			for line := range strings.Lines(out.text) {
				if strings.HasPrefix(line, "main.go") {
					t.Errorf("%q: a forged line of %s: %s", c.args, out.name, line)
				}
			}
		}
	}
}

// obeyed reports whether a terminal does something else with a character than show it.
func obeyed(c rune) bool {
	return c != '\n' && c != '\t' && !unicode.IsPrint(c)
}
