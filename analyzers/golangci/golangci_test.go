package golangci_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/internal/drivertest"
	"github.com/chatscopelint/chatscopelint/report"
)

// TestApps compares what golangci-lint shows of example apps, with the
// configuration of README.md, with the findings of their reports.
func TestApps(t *testing.T) {
	drivertest.GolangciLint(t)
	for _, app := range []string{"helpdesk", "incidentbot", "mistakes"} {
		t.Run(app, func(t *testing.T) {
			dir := analyzertest.Module(t, filepath.Join("../../testdata/apps", app))
			got := drivertest.GolangciRun{Dir: dir, Config: readmeBlock(t, "`.golangci.yml`")}.Run(t, "./...")
			if got.Status != 1 {
				t.Errorf("the status is %d: %s", got.Status, got.Stderr)
			}
			same(t, lines(got.Findings), lines(reported(t, dir)))
		})
	}
}

// TestVersion keeps golangci-lint from naming a version: under one, it would
// show what a plugin found that has been changed since.
func TestVersion(t *testing.T) {
	out, err := exec.Command(drivertest.GolangciLint(t), "version", "--short").CombinedOutput()
	if version := strings.TrimSpace(string(out)); version != "(devel)" || err != nil {
		t.Errorf("the version is %s (%v)", version, err)
	}
}

// reported are the findings of the report that is kept beside an app, those of
// severity info left out.
func reported(t *testing.T, app string) []drivertest.Finding {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(app, "want", "report.json"))
	if err != nil {
		t.Fatal(err)
	}
	var r report.Report
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	var findings []drivertest.Finding
	for _, f := range r.Findings {
		if f.Severity != report.SeverityInfo {
			findings = append(findings, drivertest.Finding{
				Check: string(f.Check), File: f.Position.File, Line: f.Position.Line, Column: f.Position.Column, Message: f.Message,
			})
		}
	}
	return findings
}

// lines are findings, a line each, in order.
func lines(findings []drivertest.Finding) []string {
	var lines []string
	for _, f := range findings {
		lines = append(lines, fmt.Sprintf("%s:%d:%d: %s: %s", f.File, f.Line, f.Column, f.Check, f.Message))
	}
	slices.Sort(lines)
	return lines
}

func same(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("golangci-lint shows\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
