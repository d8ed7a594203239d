// Package drivertest runs the checks through the drivers of others, for tests.
package drivertest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// GolangciLint is the path of a golangci-lint with the plugin of this tree in
// it. The go command builds it, from analyzers/golangci/testdata/gcl, and keeps
// it in its build cache: the first time takes a minute or two. The test is
// skipped with -short.
func GolangciLint(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("-short builds no golangci-lint")
	}
	program, err := builtGolangciLint()
	if err != nil {
		t.Fatal(err)
	}
	return program
}

var builtGolangciLint = sync.OnceValues(func() (string, error) {
	root, err := moduleRoot()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(root, "analyzers", "golangci", "testdata", "gcl")
	// Said to run nothing, the command builds the tool and prints its path.
	program, err := output(dir, "go", "tool", "-n", "gcl")
	if err != nil {
		return "", fmt.Errorf("golangci-lint is not built (after a change of go.mod, run go mod tidy in %s): %w", dir, err)
	}
	return program, nil
})

// moduleRoot is the folder of the module whose test runs.
func moduleRoot() (string, error) {
	mod, err := output("", "go", "env", "GOMOD")
	return filepath.Dir(mod), err
}

// output is what a command prints, without the space around it.
func output(dir, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return "", fmt.Errorf("%w\n%s", err, exit.Stderr)
	}
	return strings.TrimSpace(string(out)), err
}
