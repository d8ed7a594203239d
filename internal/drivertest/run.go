package drivertest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A GolangciRun is how golangci-lint is run.
type GolangciRun struct {
	Dir    string // a folder of the module to judge, absolute
	Config string // the text of .golangci.yml
	Cache  string // the folder of golangci-lint's cache; "": one for this run alone
}

// An Outcome is what a run of a driver brought.
type Outcome struct {
	Findings []Finding
	Status   int    // the exit status
	Stderr   string // what was printed on standard error
}

// A Finding is one that a driver shows. What a driver says of itself is one too:
// Check is then the name of the linter that says it.
type Finding struct {
	Check        string
	File         string // relative to the folder of the run, with forward slashes
	Line, Column int
	Message      string
}

// String is the finding in a line.
func (f Finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", f.File, f.Line, f.Column, f.Check, f.Message)
}

// Lines are findings, a line each, in order.
func Lines(findings []Finding) []string {
	var lines []string
	for _, f := range findings {
		lines = append(lines, f.String())
	}
	slices.Sort(lines)
	return lines
}

// Places are findings by file, line and check, in order.
func Places(findings []Finding) []string {
	var places []string
	for _, f := range findings {
		places = append(places, fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Check))
	}
	slices.Sort(places)
	return places
}

// Run runs golangci-lint, all other linters as the configuration says. It fails
// the test only if golangci-lint does not run: the outcome may be any.
func (r GolangciRun) Run(t testing.TB, patterns ...string) Outcome {
	t.Helper()
	program := GolangciLint(t)
	config := filepath.Join(t.TempDir(), ".golangci.yml")
	if err := os.WriteFile(config, []byte(r.Config), 0o666); err != nil {
		t.Fatal(err)
	}
	if r.Cache == "" {
		r.Cache = t.TempDir()
	}
	// Its lock holds for the whole machine, and tests of other packages run it too.
	args := []string{"run", "--config", config, "--allow-parallel-runners", "--path-mode=abs", "--output.json.path=stdout", "--show-stats=false"}
	cmd := exec.CommandContext(t.Context(), program, append(args, patterns...)...)
	cmd.Dir, cmd.Env = r.Dir, append(os.Environ(), "GOLANGCI_LINT_CACHE="+r.Cache, "GOWORK=off")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return Outcome{
		Findings: findingsIn(t, r.Dir, stdout.Bytes()),
		Status:   cmd.ProcessState.ExitCode(),
		Stderr:   stderr.String(),
	}
}

// findingsIn reads what golangci-lint prints as JSON. It prints nothing when it
// could not start.
func findingsIn(t testing.TB, dir string, text []byte) []Finding {
	t.Helper()
	if len(text) == 0 {
		return nil
	}
	var printed struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename     string
				Line, Column int
			}
		}
	}
	if err := json.Unmarshal(text, &printed); err != nil {
		t.Fatalf("golangci-lint prints %s: %v", text, err)
	}
	var findings []Finding
	for _, p := range printed.Issues {
		file, err := filepath.Rel(dir, p.Pos.Filename)
		if err != nil {
			t.Fatal(err)
		}
		f := Finding{Check: p.FromLinter, File: filepath.ToSlash(file), Line: p.Pos.Line, Column: p.Pos.Column, Message: p.Text}
		if f.Check == "chatscopelint" {
			f.Check, f.Message, _ = strings.Cut(p.Text, ": ")
		}
		findings = append(findings, f)
	}
	return findings
}
