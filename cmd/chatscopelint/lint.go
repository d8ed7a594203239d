package main

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/analyzers"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/page"
)

const lintHelp = `Lint prints the findings in Go files that stand, a line each:

    file:line:column: check: message

The command's name may be left out: "chatscopelint ./..." does the same. Without a
pattern it judges the package in the current directory.

Findings of severity info are left out unless -info is given. A flag with a
check's name runs that check alone; with =false it runs all others.

-fix changes the source where that is safe: it drops a scope that is not needed
from a list, or names a narrower one. It prints what it did on standard error.

The exit status is 1 when there are findings that -fail-on counts, and 2 when
part of the input could not be analysed.
`

func runLint(env *environment, args []string) error {
	fs := newFlags("lint")
	audit := newAuditFlags(fs)
	color := newColorFlag(fs)
	info := fs.Bool("info", false, "show findings of severity info too")
	mend := fs.Bool("fix", false, "apply what mends findings, where that is safe; then the others are shown")
	checks := analyzers.ChoiceFlags(fs)
	if done, err := parse(env, fs, lintHelp, args); done || err != nil {
		return err
	}
	r, base, err := audit.run(env, fs.Args(), false)
	if err != nil {
		return err
	}
	r.Findings = slices.DeleteFunc(r.Findings, func(f report.Finding) bool {
		return !checks.Runs(string(f.Check)) || !isLint(f, *info)
	})
	if *mend {
		if r.Findings, err = applyFixes(env, base, r.Findings); err != nil {
			return err
		}
	}
	for _, f := range r.Findings {
		if _, err := fmt.Fprintln(env.Stdout, lintLine(f, color.paints(env))); err != nil {
			return fmt.Errorf("standard output: %w", err)
		}
	}
	for _, s := range r.Stale {
		env.say("%s: %s", s.Position.Known(), s.Message)
	}
	printSkipped(env, r)
	return verdict(r, audit.failOn)
}

// printSkipped says what was not analysed.
func printSkipped(env *environment, r *report.Report) {
	for _, s := range r.Skipped {
		env.say("%s: %s", s.Package, s.Reason)
	}
}

// lintLine is a finding as editors read it. Its check is no more than a name: a
// colour of its own would tell a severity that the line does not.
func lintLine(f report.Finding, color bool) string {
	return page.Line(color,
		page.Span{Tone: page.Strong, Text: f.Position.String()},
		page.Span{Text: fmt.Sprintf(": %s: %s", f.Check, f.Message)})
}

// isLint reports whether a finding is one that every driver shows: it stands, and
// in a Go file.
func isLint(f report.Finding, info bool) bool {
	return f.Suppressed == nil && path.Ext(f.Position.File) == ".go" && (info || f.Severity != report.SeverityInfo)
}

// looksLikePackages reports whether a command line names no command but flags or
// package patterns.
func looksLikePackages(arg string) bool {
	return strings.HasPrefix(arg, "-") || strings.ContainsAny(arg, "./")
}
