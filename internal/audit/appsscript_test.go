package audit_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
)

// TestAppsScript audits every script project in one run, in a tree that holds no
// Go package, and compares what the report says of each with its want.json.
func TestAppsScript(t *testing.T) {
	wants, err := filepath.Glob("testdata/appsscript/*/want.json")
	if err != nil || len(wants) < 14 {
		t.Fatalf("there are %d script projects (%v)", len(wants), err)
	}
	whole, err := audit.Run(t.Context(), audit.Config{Dir: "testdata/appsscript", Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	if len(whole.Skipped) > 0 {
		t.Fatalf("skipped: %v", whole.Skipped)
	}
	for _, problem := range wrongEntries(whole) {
		t.Error(problem)
	}
	for _, name := range wants {
		project := filepath.Base(filepath.Dir(name))
		t.Run(project, func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var w want
			if err := json.Unmarshal(data, &w); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for _, problem := range compare(w, part(whole, project+"/")) {
				t.Error(problem)
			}
		})
	}
}

// TestMixed compares the whole report on a tree that a Go module and a script
// project share, and looks at what parts of the tree give.
func TestMixed(t *testing.T) {
	const dir = "testdata/mixed"
	r, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	goldenReport(t, dir, r)
	for _, test := range []struct {
		dir      string
		patterns []string
		programs []string
	}{
		{dir, []string{"./server"}, []string{"example.com/mixed/server"}},
		{dir, []string{"./scripts"}, []string{"scripts"}},
		{dir, []string{"./scripts", "./server/..."}, []string{"example.com/mixed/server", "scripts"}},
		{dir, []string{"example.com/mixed/..."}, []string{"example.com/mixed/server"}},
		{dir + "/scripts", nil, []string{"."}},
		{dir + "/server", []string{"../scripts/..."}, []string{"../scripts"}},
	} {
		r, err := audit.Run(t.Context(), audit.Config{Dir: test.dir, Patterns: test.patterns})
		if err != nil {
			t.Errorf("%v: %v", test.patterns, err)
			continue
		}
		var programs []string
		for _, p := range r.Programs {
			programs = append(programs, p.ID)
		}
		if !sameSet(programs, test.programs) || r.Coverage.Packages != len(test.programs) || r.Coverage.Analysed != len(test.programs) {
			t.Errorf("%v in %s gives %v of %d packages, want %v", test.patterns, test.dir, programs, r.Coverage.Packages, test.programs)
		}
	}
	if _, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./scripts", "./nowhere"}}); err == nil {
		t.Error("a pattern that matches nothing is no error beside one that matches a project")
	}
}

// TestScriptsSkipped lists a file that does not parse, and counts its project as
// not analysed.
func TestScriptsSkipped(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"appsscript.json": "{}", "Code.gs": "function onMessage() {\n  return {;\n}\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Skipped) != 1 || r.Skipped[0].Package != "." || r.Coverage.Packages != 1 || r.Coverage.Analysed != 0 {
		t.Errorf("skipped is %v, coverage %v", r.Skipped, r.Coverage)
	}
}

// TestScriptsNamedLikePackages keeps files apart where a script project's folder
// has the name of a package.
func TestScriptsNamedLikePackages(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "bot"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"go.mod":              "module bot\n\ngo 1.26\n",
		"main.go":             "package main\n\nimport \"net/http\"\n\nfunc main() { http.Get(\"https://chat.googleapis.com/v1/spaces\") }\n",
		"bot/appsscript.json": "{\"oauthScopes\": [\"https://www.googleapis.com/auth/chat.spaces\"]}\n",
		"bot/Code.gs":         "function list() { return Chat.Spaces.list(); }\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, f := range r.Findings {
		files = append(files, f.Position.File)
	}
	if !sameSet(files, []string{"main.go", "bot/appsscript.json"}) {
		t.Errorf("findings are in %v", files)
	}
}
