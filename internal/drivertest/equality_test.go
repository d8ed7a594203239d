package drivertest_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/drivertest"
	"github.com/chatscopelint/chatscopelint/report"
)

// modules are all test programs that are Go modules.
func modules(t *testing.T) []string {
	t.Helper()
	var dirs []string
	for _, pattern := range []string{
		"../audit/testdata/*/go.mod", "../audit/testdata/*/*/go.mod", "../../testdata/apps/*/go.mod",
		"../../analyzers/testdata/go.mod", "../../analyzers/golangci/testdata/relay/go.mod",
	} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, mod := range found {
			dir, err := filepath.Abs(filepath.Dir(mod))
			if err != nil {
				t.Fatal(err)
			}
			dirs = append(dirs, dir)
		}
	}
	if len(dirs) < 12 {
		t.Fatalf("there are %d modules of test programs", len(dirs))
	}
	return dirs
}

// TestEquality runs all test programs through every driver: what each finds is what
// the report finds. The findings are compared whole, with their columns
// and messages, those of severity info too.
func TestEquality(t *testing.T) {
	drivertest.GolangciLint(t)
	for _, dir := range modules(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			want := reported(t, dir)
			for _, driver := range []struct {
				name string
				run  func(t *testing.T, dir string) []string
			}{
				{"chatscopelint", standalone},
				{"go vet", vet},
				{"golangci-lint", golangci},
			} {
				compareLines(t, driver.name, driver.run(t, dir), want)
			}
			t.Logf("%d findings", len(want))
		})
	}
}

func compareLines(t *testing.T, driver string, got, want []string) {
	t.Helper()
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("%s does not show %s", driver, line)
		}
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("%s alone shows %s", driver, line)
		}
	}
}

// reported are the findings of the report in Go files that stand, a line each.
func reported(t *testing.T, dir string) []string {
	t.Helper()
	r, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	lines := make(map[string]bool)
	for _, f := range r.Findings {
		if f.Suppressed == nil && filepath.Ext(f.Position.File) == ".go" {
			lines[line(f.Position, string(f.Check), f.Message)] = true
		}
	}
	return slices.Sorted(maps.Keys(lines))
}

func line(at report.Position, check, message string) string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", at.File, at.Line, at.Column, check, message)
}

func standalone(t *testing.T, dir string) []string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), drivertest.Program(t), "-info", "./...")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOWORK=off")
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return slices.DeleteFunc(strings.Split(string(out), "\n"), func(line string) bool { return line == "" })
}

func vet(t *testing.T, dir string) []string {
	t.Helper()
	return linesOf(drivertest.VetRun{Dir: dir, Flags: []string{"-info"}}.Run(t, "./..."))
}

// linesOf are the findings of a run, a line each.
func linesOf(out drivertest.Outcome) []string {
	var all []string
	for _, f := range out.Findings {
		all = append(all, line(report.Position{File: f.File, Line: f.Line, Column: f.Column}, f.Check, f.Message))
	}
	return all
}

func golangci(t *testing.T, dir string) []string {
	t.Helper()
	const config = `
version: "2"
linters:
  default: none
  enable: [chatscopelint]
  settings:
    custom:
      chatscopelint: {type: module, settings: {info: true, config: %q, baseline: %q}}
issues: {max-issues-per-linter: 0, max-same-issues: 0, uniq-by-line: false}
`
	// Its settings hold what the other drivers read from files.
	text := func(name string) string {
		data, _ := os.ReadFile(filepath.Join(dir, name)) // most have none
		return string(data)
	}
	out := drivertest.GolangciRun{Dir: dir, Config: fmt.Sprintf(config, text(".chatscopelint.yml"), text("baseline.json"))}.Run(t, "./...")
	if out.Status > 1 {
		t.Fatalf("golangci-lint ends with %d: %s", out.Status, out.Stderr)
	}
	return linesOf(out)
}
