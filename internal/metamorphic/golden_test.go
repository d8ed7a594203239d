package metamorphic

import (
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden shows what each rewrite makes of testdata/example: one file for
// each in testdata/golden.
func TestGolden(t *testing.T) {
	example := loadExample(t, readFile(t, "testdata/example/main.go"))
	for _, r := range Rewrites() {
		t.Run(r.Name, func(t *testing.T) {
			files, changed, err := r.Apply(example)
			if err != nil || !changed {
				t.Fatalf("changed: %v, error: %v", changed, err)
			}
			var b strings.Builder
			for _, name := range slices.Sorted(maps.Keys(files)) {
				b.WriteString("-- " + name + " --\n" + files[name])
			}
			golden := filepath.Join("testdata", "golden", r.Name+".txt")
			if *update {
				writeFile(t, golden, b.String())
			}
			if want := readFile(t, golden); b.String() != want {
				t.Errorf("%s differs (go test -update writes it anew); got\n%s", golden, b.String())
			}
		})
	}
}

// TestGoldenIsWhole has no golden file without a rewrite.
func TestGoldenIsWhole(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*.txt")
	if err != nil || len(files) != len(Rewrites()) {
		t.Errorf("%d golden files for %d rewrites (%v)", len(files), len(Rewrites()), err)
	}
}

// loadExample loads a program of one file, in a module like the corpus.
func loadExample(t *testing.T, text string) *Program {
	t.Helper()
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "example", "main.go"), text)
	copyModule(t, dir)
	programs, err := Load(t.Context(), dir)
	if err != nil || len(programs) != 1 {
		t.Fatalf("%d programs: %v", len(programs), err)
	}
	return programs[0]
}

// copyModule puts the corpus' go.mod and go.sum into the folder, and the modules
// that stand in for what it requires.
func copyModule(t *testing.T, dir string) {
	t.Helper()
	for _, name := range []string{"go.mod", "go.sum"} {
		writeFile(t, filepath.Join(dir, name), readFile(t, filepath.Join(corpus, name)))
	}
	stubs := filepath.Join(dir, "stubs")
	if err := os.CopyFS(stubs, os.DirFS(filepath.Join(corpus, "stubs"))); err != nil && !errors.Is(err, fs.ErrExist) {
		t.Fatal(err)
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
