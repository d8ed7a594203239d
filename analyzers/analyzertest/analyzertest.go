// Package analyzertest runs an analyzer on the programs of analyzers/testdata.
package analyzertest

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
)

// Run runs the analyzer on the packages in the folder of its name and compares
// its findings with the // want comments there. The programs are built against
// the real client libraries, in a module of their own.
func Run(t *testing.T, a *analysis.Analyzer) {
	t.Helper()
	dir := Module(t, filepath.Join("..", "testdata"))
	packages, err := filepath.Glob(filepath.Join(dir, a.Name, "*", "*.go"))
	if err != nil || len(packages) < 2 {
		t.Fatalf("%s has %d programs (%v); it needs one that finds and one that stays silent", a.Name, len(packages), err)
	}
	analysistest.Run(t, dir, a, "./"+a.Name+"/...")
}

// Module is the absolute path of a module of test programs. What it needs is
// downloaded: analysistest keeps the go command off the network.
func Module(t *testing.T, name string) string {
	t.Helper()
	dir, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "mod", "download")
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("the modules of the test programs cannot be had: %v", err)
	}
	return dir
}
