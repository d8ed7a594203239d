package load_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/chatscopelint/chatscopelint/internal/load"
)

// write lays the files of a txtar archive out in a new folder.
func write(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	files, err := txtar.FS(txtar.Parse([]byte(archive)))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, files); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestRefusals tells apart the ways in which nothing can be loaded.
func TestRefusals(t *testing.T) {
	t.Setenv("GOFLAGS", "")
	for _, test := range []struct {
		name, files, dir, pattern string
		want                      string
	}{
		{"no module", "-- main.go --\npackage main\nfunc main() {}\n", ".", "./...", "there is no go.mod"},
		{"nothing matches", "-- go.mod --\nmodule example.com/x\ngo 1.26\n-- main.go --\npackage main\nfunc main() {}\n", ".", "./cmd/...", "match"},
		{"no such folder", "-- go.mod --\nmodule example.com/x\ngo 1.26\n-- main.go --\npackage main\nfunc main() {}\n", ".", "./nowhere", "match no packages"},
		{"outside go.work", "-- go.work --\ngo 1.26\nuse ./in\n-- in/go.mod --\nmodule example.com/in\ngo 1.26\n-- in/in.go --\npackage in\n-- out/go.mod --\nmodule example.com/out\ngo 1.26\n-- out/out.go --\npackage out\n", "out", "./...", "no module that go.work lists is in this folder"},
		{"stale go.mod", "-- go.mod --\nmodule example.com/x\ngo 1.26\nrequire golang.org/x/oauth2 v0.38.0\n-- main.go --\npackage main\nimport _ \"golang.org/x/oauth2\"\nfunc main() {}\n", ".", "./...", "stale"},
		{"no such module", "-- go.mod --\nmodule example.com/x\ngo 1.26\n-- main.go --\npackage main\nimport _ \"example.com/nowhere\"\nfunc main() {}\n", ".", "./...", "cannot be had"},
		{"bad go.mod", "-- go.mod --\nmodul example.com/x\n-- main.go --\npackage main\nfunc main() {}\n", ".", "./...", "go.mod"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := write(t, test.files)
			r, err := load.Load(t.Context(), load.Config{Dir: filepath.Join(dir, test.dir), Patterns: []string{test.pattern}})
			text := ""
			switch {
			case err != nil:
				text = err.Error()
			case len(r.Skipped) > 0:
				text = r.Skipped[0].Reason
			}
			if !strings.Contains(text, test.want) {
				t.Errorf("got %q, want it to say %q", text, test.want)
			}
			if strings.Contains(text, dir) && err == nil {
				t.Errorf("%q holds an absolute path", text)
			}
		})
	}
}

const chatProgram = `
-- go.mod --
module example.com/x

go 1.26.0
-- app/main.go --
package main

const host = "https://chat.googleapis.com/"

func main() { println(host) }
-- plain/plain.go --
package plain
`

// TestGate reads only what can reach the Chat API.
func TestGate(t *testing.T) {
	r, err := load.Load(t.Context(), load.Config{Dir: write(t, chatProgram), Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	if r.Matched != 2 || len(r.Packages) != 1 || r.Packages[0].PkgPath != "example.com/x/app" {
		t.Errorf("matched %d, read %v; want the one of two packages that names the host", r.Matched, r.Packages)
	}
}

// TestBroken lists a package that does not type-check and reads the others.
func TestBroken(t *testing.T) {
	files := chatProgram + "-- bad/bad.go --\npackage bad\n\nvar host int = \"chat.googleapis.com\"\n-- worse/worse.go --\npackage worse\n\nfunc {\n"
	r, err := load.Load(t.Context(), load.Config{Dir: write(t, files), Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Packages) != 1 {
		t.Errorf("read %v, want the one that is whole", r.Packages)
	}
	if len(r.Skipped) != 2 || !strings.Contains(r.Skipped[0].Reason, "bad.go:3:16") || !strings.Contains(r.Skipped[1].Reason, "syntax error") {
		t.Errorf("skipped %v", r.Skipped)
	}
}

// TestNothingWritten leaves go.mod as it is, even where the user's GOFLAGS
// would have it rewritten.
func TestNothingWritten(t *testing.T) {
	t.Setenv("GOFLAGS", "-mod=mod")
	dir := write(t, "-- go.mod --\nmodule example.com/x\ngo 1.26\n-- main.go --\npackage main\nimport _ \"golang.org/x/oauth2\"\nfunc main() {}\n")
	before, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	if r, err := load.Load(t.Context(), load.Config{Dir: dir, Patterns: []string{"./..."}}); err == nil && len(r.Skipped) == 0 {
		t.Error("a module that go.mod does not name was loaded")
	}
	after, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Errorf("go.mod was rewritten:\n%s", after)
	}
	if _, err := os.Stat(filepath.Join(dir, "go.sum")); err == nil {
		t.Error("go.sum was written")
	}
}
