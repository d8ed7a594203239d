package unit_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/drivertest"
)

// What go vet shows of testdata/workspace.txtar.
const (
	unneededOfApp = "app/main.go:13: overscope"
	unneededOfLib = "lib/room/room.go:20: overscope"
	missingOfLib  = "lib/room/room.go:24: missingscope"
)

// workspace lays out testdata/workspace.txtar, and has the process see go.work.
func workspace(t *testing.T) string {
	t.Helper()
	t.Setenv("GOWORK", "")
	return archive(t, "workspace")
}

// command runs a command in a folder and returns what it prints.
func command(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), name, args...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v", name, strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out))
}

// TestWorkspace judges two modules of a workspace, together and each in its own
// folder: the report says the same.
func TestWorkspace(t *testing.T) {
	root := workspace(t)
	for _, test := range []struct {
		dir      string
		patterns []string
		want     []string
	}{
		{"", []string{"./app/...", "./lib/..."}, []string{unneededOfApp, unneededOfLib, missingOfLib}},
		{"app", []string{"./..."}, []string{unneededOfApp, unneededOfLib, missingOfLib}},
		{"lib", []string{"./..."}, []string{unneededOfLib, missingOfLib}},
	} {
		t.Run(test.dir, func(t *testing.T) {
			dir := filepath.Join(root, test.dir)
			got := drivertest.VetRun{Dir: dir, Env: []string{"GOWORK="}}.Run(t, test.patterns...)
			if got.Status != 0 || got.Stderr != "" {
				t.Errorf("the status is %d: %s", got.Status, got.Stderr)
			}
			same(t, drivertest.Lines(got.Findings), reported(t, audit.Config{Dir: dir, Patterns: test.patterns}, false))
			for i, f := range got.Findings { // named from the workspace's folder
				got.Findings[i].File = filepath.ToSlash(filepath.Join(test.dir, f.File))
			}
			same(t, drivertest.Places(got.Findings), sorted(test.want...))
		})
	}
}

// TestDependency judges a program that gets its client from a module which is not
// under analysis, beside it or vendored: what that does counts, and no finding
// stands there.
func TestDependency(t *testing.T) {
	dir := workspace(t)
	if err := os.Remove(filepath.Join(dir, "go.work")); err != nil {
		t.Fatal(err)
	}
	app := filepath.Join(dir, "app")
	drivertest.Edit(t, filepath.Join(app, "go.mod"), "\nreplace ", "\nreplace example.com/lib => ../lib\n\nreplace ")
	for _, how := range []string{"beside", "vendored"} {
		t.Run(how, func(t *testing.T) {
			if how == "vendored" {
				command(t, app, "go", "mod", "vendor")
				if _, err := os.Stat(filepath.Join(app, "vendor", "example.com", "lib", "room", "room.go")); err != nil {
					t.Fatal(err)
				}
			}
			compareVet(t, app, false, []string{"main.go:13: overscope"})
		})
	}
}

// TestTool runs the command as README.md says for a module that names it as a
// tool, and in another folder.
func TestTool(t *testing.T) {
	dir := drivertest.ToolModule(t)
	if err := os.WriteFile(filepath.Join(dir, "main.go"), fmt.Appendf(nil, "package main\n\nfunc main() { println(%s) }\n", hook), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOWORK", "off")
	const finding = "main.go:3:23: webhooksecret: "
	run := drivertest.VetRun{Dir: dir, Tool: command(t, dir, "go", "tool", "-n", "chatscopelint")}
	if got := run.Print(t, "./..."); got.Status != 1 || !strings.HasPrefix(got.Stderr, finding) {
		t.Errorf("the status is %d: %s", got.Status, got.Stderr)
	}
	run.Dir, run.Flags = filepath.Dir(dir), []string{"-C=" + filepath.Base(dir)}
	if got := run.Print(t, "./..."); got.Status != 1 || !strings.HasPrefix(got.Stderr, finding) {
		t.Errorf("with -C the status is %d: %s", got.Status, got.Stderr)
	}
}

// TestFiles judges files that are named one by one, which are a package without a
// module, and what they import.
func TestFiles(t *testing.T) {
	dir := program(t, chatMod+"-- p/p.go --\npackage p\n\nconst Hook = HOOK\n-- tool.go --\n//go:build ignore\n\npackage main\n"+
		strings.Replace(asksTooMuch("main()", "\n\n\t\"example.com/x/p\""), "\t_, _ =", "\tprintln(p.Hook)\n\t_, _ =", 1))
	got := drivertest.VetRun{Dir: dir}.Run(t, "tool.go")
	same(t, drivertest.Places(got.Findings), []string{"p/p.go:3: webhooksecret", "tool.go:15: overscope"})
	same(t, drivertest.Lines(got.Findings), reported(t, audit.Config{Dir: dir, Patterns: []string{"tool.go"}}, false))
}

// TestDefaults judges programs with the gRPC client, whose package says in a
// function which scopes it asks for by default.
func TestDefaults(t *testing.T) {
	if testing.Short() {
		t.Skip("-short compiles no gRPC")
	}
	dir, err := filepath.Abs("../../analyzers/testdata")
	if err != nil {
		t.Fatal(err)
	}
	got := drivertest.VetRun{Dir: dir}.Run(t, "./overscope/grpc")
	want := reported(t, audit.Config{Dir: dir, Patterns: []string{"./overscope/grpc"}}, false)
	same(t, drivertest.Lines(got.Findings), want)
	if !contains(want, "overscope/grpc/") {
		t.Errorf("nothing is found there: %v", want)
	}
}
