package revision_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/drivertest"
)

// where says where the go command finds package lib from a directory.
func where(t *testing.T, dir string) string {
	t.Helper()
	cmd := exec.Command("go", "list", "-f", "{{.Dir}}", "example.com/lib")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("go list in %s: %v\n%s", dir, err, out)
	}
	return strings.TrimSpace(string(out))
}

const (
	lib = "-- lib/go.mod --\nmodule example.com/lib\n\ngo 1.26\n-- lib/lib.go --\npackage lib\n"
	app = "-- repo/app/go.mod --\nmodule example.com/app\n\ngo 1.26\n\nrequire example.com/lib v0.0.0\n"
	// main.go imports the library.
	main = "-- repo/app/main.go --\npackage main\n\nimport _ \"example.com/lib\"\n\nfunc main() {}\n"
)

// TestModules finds a library from a revision where it is found in place: inside
// the repository as the revision has it, outside it as it is.
func TestModules(t *testing.T) {
	inside := strings.ReplaceAll(lib, "-- lib/", "-- repo/lib/")
	for _, c := range []struct {
		name, files string
		later       string // not committed
		inside      bool
	}{
		{name: "replaced by a folder outside the repository", files: lib + app + "\nreplace example.com/lib => ../../lib\n" + main},
		{name: "replaced by a folder inside it", files: inside + app + "\nreplace example.com/lib => ../lib\n" + main, inside: true},
		{name: "workspace", files: inside + app + main + "-- repo/go.work --\ngo 1.26\n\nuse ./app\nuse ./lib\n", inside: true},
		{name: "workspace that git does not keep", files: inside + app + main, later: "-- repo/go.work --\ngo 1.26\n\nuse ./app\nuse ./lib\n", inside: true},
		{name: "workspace above the repository", files: lib + app + main + "-- go.work --\ngo 1.26\n\nuse ./repo/app\nuse ./lib\n"},
		{name: "workspace with a newer module", files: inside + app + main + "-- repo/go.work --\ngo 1.26\n\nuse ./app\nuse ./lib\nuse ./tool\n", later: "-- repo/tool/go.mod --\nmodule example.com/tool\n\ngo 1.26\n", inside: true},
		{name: "workspace that replaces", files: lib + app + main + "-- repo/go.work --\ngo 1.26\n\nuse ./app\n\nreplace example.com/lib => ../lib\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			parent, err := filepath.EvalSymlinks(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			layOut(t, parent, c.files)
			drivertest.Commit(t, filepath.Join(parent, "repo"))
			layOut(t, parent, c.later)
			dir := filepath.Join(parent, "repo", "app")
			want := where(t, dir)
			tree := checkOut(t, dir, "HEAD")
			got := where(t, tree.Dir)
			if c.inside {
				if rel, err := filepath.Rel(filepath.Join(tree.Dir, "..", "lib"), got); err != nil || rel != "." {
					t.Errorf("the library is found in %s, not in the tree of %s", got, tree.Dir)
				}
			} else if got != want {
				t.Errorf("the library is found in %s, in place in %s", got, want)
			}
		})
	}
}

// TestKept leaves files as they are that need no change, and those that cannot be
// read: what is wrong with them is for the go command to say.
func TestKept(t *testing.T) {
	const files = "-- go.mod --\nmodule   example.com/app\ngo 1.26\n-- bad/go.mod --\nmodule (\n-- bad/go.work --\nuse (\n" +
		"-- vendored/go.mod --\nmodule example.com/v\n\ngo 1.26\n\nreplace example.com/lib => ../../lib\n-- vendored/vendor/modules.txt --\n"
	dir := t.TempDir()
	layOut(t, dir, files)
	drivertest.Commit(t, dir)
	tree := checkOut(t, dir, "HEAD")
	for _, name := range []string{"go.mod", "bad/go.mod", "bad/go.work", "vendored/go.mod"} {
		want, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := read(t, filepath.Join(tree.Dir, name)); got != string(want) {
			t.Errorf("%s is changed to %q", name, got)
		}
	}
}
