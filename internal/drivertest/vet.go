package drivertest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A VetRun is how go vet runs the command of this tree.
type VetRun struct {
	Dir   string   // a folder of the module to judge, absolute
	Flags []string // of go vet
	Tool  string   // what go vet runs; "": Program
	Cache string   // the folder of the go command's build cache; "": that of the process
	Env   []string // what differs from the process's environment; without GOWORK there is no workspace
}

// Printed is what a command printed, and its exit status.
type Printed struct {
	Stdout, Stderr string
	Status         int
}

// Print runs go vet. It fails the test only if go vet cannot be run.
func (r VetRun) Print(t testing.TB, patterns ...string) Printed {
	t.Helper()
	if r.Tool == "" {
		r.Tool = Program(t)
	}
	args := slices.Concat([]string{"vet"}, r.Flags, []string{"-vettool=" + r.Tool}, patterns)
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Dir, cmd.Env = r.Dir, append(os.Environ(), "GOWORK=off")
	if r.Cache != "" {
		cmd.Env = append(cmd.Env, "GOCACHE="+r.Cache)
	}
	cmd.Env = append(cmd.Env, r.Env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return Printed{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// Run runs go vet -json. Its status is 0 when there are findings. It fails the
// test if anything but findings stands on standard output.
func (r VetRun) Run(t testing.TB, patterns ...string) Outcome {
	t.Helper()
	r.Flags = append([]string{"-json"}, r.Flags...)
	printed := r.Print(t, patterns...)
	return Outcome{Findings: vetFindings(t, r.Dir, printed.Stdout), Status: printed.Status, Stderr: printed.Stderr}
}

// vetFindings reads what go vet -json prints: a tree for each package, of
// findings by package and check.
func vetFindings(t testing.TB, dir, text string) []Finding {
	t.Helper()
	var findings []Finding
	for d := json.NewDecoder(strings.NewReader(text)); ; {
		var tree map[string]map[string][]struct{ Category, Posn, Message string }
		switch err := d.Decode(&tree); {
		case err == io.EOF:
			return findings
		case err != nil:
			t.Fatalf("go vet -json prints %s: %v", text, err)
		}
		for _, checks := range tree {
			for check, diagnostics := range checks {
				for _, g := range diagnostics {
					f := placed(t, dir, g.Posn)
					f.Check, f.Message = check, strings.TrimPrefix(g.Message, check+": ")
					findings = append(findings, f)
				}
			}
		}
	}
}

// placed is a finding at a place of the form file:line:column.
func placed(t testing.TB, dir, posn string) Finding {
	t.Helper()
	rest, column := cutLast(posn, ":")
	file, line := cutLast(rest, ":")
	rel, err := filepath.Rel(dir, file)
	l, lineErr := strconv.Atoi(line)
	c, columnErr := strconv.Atoi(column)
	if err := errors.Join(err, lineErr, columnErr); err != nil {
		t.Fatalf("%s is no place: %v", posn, err)
	}
	return Finding{File: filepath.ToSlash(rel), Line: l, Column: c}
}

func cutLast(s, sep string) (before, after string) {
	i := strings.LastIndex(s, sep)
	return s[:max(i, 0)], s[i+1:]
}
