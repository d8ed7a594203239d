package analyzers_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/drivertest"
)

// relay is a program of five packages, two of them of the client.
const relay = `
-- go.mod --
module example.com/relay

go 1.26.0

require google.golang.org/api v0.311.0
-- main.go --
package main

import (
	"context"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/relay/names"
	"example.com/relay/room"
)

func main() {
	client, err := room.Open(context.Background(), names.Key())
	if err != nil {
		os.Exit(1)
	}
	if _, err := client.Spaces.Messages.Create(os.Args[1], &chat.Message{Text: "hello"}).Do(); err != nil {
		os.Exit(1)
	}
	if _, err := client.Spaces.Messages.List(os.Args[1]).Do(); err != nil {
		os.Exit(1)
	}
}
-- room/room.go --
package room

import (
	"context"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/relay/names"
	"example.com/relay/scopes"
)

func Open(ctx context.Context, key string) (*chat.Service, error) {
	if key == names.None {
		return nil, os.ErrInvalid
	}
	return chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, key), option.WithScopes(scopes.App()...))
}
-- scopes/scopes.go --
package scopes

import "google.golang.org/api/chat/v1"

func App() []string {
	return []string{chat.ChatBotScope, chat.ChatAppSpacesScope}
}
-- names/names.go --
package names

const None = ""

func Key() string { return "key.json" }
`

// TestDistributed analyses every package of a program in a process of its own,
// with the facts of its direct imports alone. What is found is what the report on
// the whole program holds. The facts are the same bytes whenever and wherever the
// jobs run, and in whichever order a file imports.
func TestDistributed(t *testing.T) {
	first := drivertest.Write(t, relay)
	findings, facts := distribute(t, first)
	want := reported(t, first)
	if got := drivertest.Lines(findings); !slices.Equal(got, want) || len(want) != 2 {
		t.Errorf("the jobs find\n\t%s\nnot\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
	for _, path := range []string{"names", "room", "scopes"} {
		if facts["example.com/relay/"+path] == "" {
			t.Errorf("importers of %s learn nothing", path)
		}
	}
	elsewhere := drivertest.Write(t, relay)
	for _, imports := range [][2]string{
		{"\t\"example.com/relay/names\"\n\t\"example.com/relay/scopes\"\n", "\t\"example.com/relay/scopes\"\n\t\"example.com/relay/names\"\n"},
		{"\t\"context\"\n\t\"os\"\n\n\t\"google.golang.org/api/chat/v1\"\n", "\t\"google.golang.org/api/chat/v1\"\n\n\t\"os\"\n\t\"context\"\n"},
	} {
		drivertest.Edit(t, filepath.Join(elsewhere, "room", "room.go"), imports[0], imports[1])
	}
	for how, dir := range map[string]string{"again": first, "elsewhere, with imports in another order": elsewhere} {
		_, again := distribute(t, dir)
		for path := range facts {
			if again[path] != facts[path] {
				t.Errorf("%s, the facts of %s are others", how, path)
			}
		}
		if len(again) != len(facts) {
			t.Errorf("%s, there are facts of %d packages, not %d", how, len(again), len(facts))
		}
	}
}

// TestDistributedApp does so with an app and all that it imports.
func TestDistributedApp(t *testing.T) {
	if testing.Short() {
		t.Skip("-short does not start hundreds of processes")
	}
	dir := analyzertest.Module(t, "../testdata/apps/helpdesk")
	findings, _ := distribute(t, dir)
	if got, want := drivertest.Lines(findings), reported(t, dir); !slices.Equal(got, want) || len(want) == 0 {
		t.Errorf("the jobs find\n\t%s\nnot\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// TestDistributedCgo finds things in a file that uses cgo, where they stand there
// and not where they stand in what cgo makes of it.
func TestDistributedCgo(t *testing.T) {
	if out, err := exec.Command("go", "env", "CGO_ENABLED").Output(); strings.TrimSpace(string(out)) != "1" || err != nil {
		t.Skip("there is no cgo here")
	}
	const hook = `"https://chat.googleapis.com/v1/spaces/AAAA1111bbb/messages?key=AIzaSyDdI0hCZtE6vySjMm-WEfRq3CPzqKqqsHI&token=abcdefGHIJKLMNOPqrstuvwxyz0123456789ABCDEFG"`
	dir := drivertest.Write(t, "-- go.mod --\nmodule example.com/x\n\ngo 1.26.0\n-- main.go --\npackage main\n\n"+
		"// static int twice(int x) { return 2 * x; }\nimport \"C\"\n\nfunc main() { println(C.twice(3), "+hook+") }\n")
	findings, _ := distribute(t, dir)
	if got, want := drivertest.Lines(findings), reported(t, dir); !slices.Equal(got, want) || len(want) != 1 {
		t.Errorf("the jobs find\n\t%s\nnot\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// reported are the findings of the report in Go files, a line each.
func reported(t *testing.T, dir string) []string {
	t.Helper()
	r, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil || len(r.Skipped) > 0 {
		t.Fatalf("%v %v", err, r.Skipped)
	}
	var lines []string
	for _, f := range r.Findings {
		if f.Suppressed == nil && strings.HasSuffix(f.Position.File, ".go") {
			lines = append(lines, fmt.Sprintf("%s: %s: %s", f.Position, f.Check, f.Message))
		}
	}
	slices.Sort(lines)
	return lines
}

// A listed package is one as the go command lists it.
type listed struct {
	Dir, ImportPath, Export  string
	CompiledGoFiles, Imports []string
	ImportMap                map[string]string
	Standard                 bool
}

// distribute has a job done for each package of a module and of its dependencies,
// imports first. Of the standard library only the export data is used. facts are
// the files that the jobs left, by import path.
func distribute(t *testing.T, dir string) (findings []drivertest.Finding, facts map[string]string) {
	t.Helper()
	exports, left := make(map[string]string), make(map[string]string)
	facts = make(map[string]string)
	out := t.TempDir()
	for i, pkg := range list(t, dir) {
		exports[pkg.ImportPath] = pkg.Export
		if pkg.Standard {
			continue
		}
		j := job{
			ImportPath: pkg.ImportPath, Resolved: pkg.ImportMap, Exports: exports, Facts: make(map[string]string),
			Out: filepath.Join(out, fmt.Sprint(i, ".facts")), Findings: filepath.Join(out, fmt.Sprint(i, ".json")),
		}
		for _, name := range pkg.CompiledGoFiles {
			if !filepath.IsAbs(name) {
				name = filepath.Join(pkg.Dir, name)
			}
			j.Files = append(j.Files, name)
		}
		for _, imp := range pkg.Imports {
			if file, ok := left[imp]; ok {
				j.Facts[imp] = file
			}
		}
		findings = append(findings, do(t, dir, j)...)
		text, err := os.ReadFile(j.Out)
		if err != nil {
			t.Fatal(err)
		}
		left[pkg.ImportPath], facts[pkg.ImportPath] = j.Out, string(text)
	}
	return findings, facts
}

// list are the packages of a module and all that they import, imports first.
func list(t *testing.T, dir string) []listed {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-deps", "-export", "-compiled", "-json=Dir,ImportPath,Export,CompiledGoFiles,Imports,ImportMap,Standard", "./...")
	cmd.Dir, cmd.Stderr, cmd.Env = dir, os.Stderr, append(os.Environ(), "GOWORK=off")
	text, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(text))); ; {
		var pkg listed
		if err := d.Decode(&pkg); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, pkg)
	}
}

// do has a process do the job, and returns what it finds in files of the folder.
func do(t *testing.T, dir string, j job) []drivertest.Finding {
	t.Helper()
	file := j.Out + ".job"
	if err := writeJSON(file, j); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env, cmd.Dir = append(os.Environ(), jobVariable+"="+file), filepath.Dir(j.Out)
	if text, err := cmd.CombinedOutput(); err != nil || len(text) > 0 {
		t.Fatalf("the job for %s: %v\n%s", j.ImportPath, err, text)
	}
	text, err := os.ReadFile(j.Findings)
	if err != nil {
		t.Fatal(err)
	}
	var findings []drivertest.Finding
	if err := json.Unmarshal(text, &findings); err != nil {
		t.Fatal(err)
	}
	for i, f := range findings {
		rel, err := filepath.Rel(dir, f.File)
		if err != nil {
			t.Fatal(err)
		}
		findings[i].File = filepath.ToSlash(rel)
	}
	return findings
}
