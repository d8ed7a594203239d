package summary_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/extract"
	"github.com/chatscopelint/chatscopelint/internal/load"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// What the summaries of a package and of those that it imports take, for each byte
// of their source.
const (
	maxTogether = 0.9  // of all test programs together
	maxEach     = 2.0  // of each
	maxLight    = 1600 // the bytes of a package that has nothing to do with the Chat API
)

// wrapping are the packages with a type that embeds a whole client or router: the
// compiler makes a function for every method of it, and for a pointer another one.
var wrapping = map[string]float64{
	"g09-gin-engine-in-field": 8.5,
	"gateway":                 5,
	"t18-gateway":             4.2, // it imports that
	"t05-masks":               2.5,
}

// frame is what a summary takes of a package in which nothing is.
const frame = 200

// TestSize compares summaries with the source that they are of, over all test
// programs. Commands count too, though nothing imports them.
func TestSize(t *testing.T) {
	if testing.Short() {
		t.Skip("-short loads no test programs to weigh them")
	}
	apps, err := filepath.Glob("../../testdata/apps/*/go.mod")
	if err != nil || len(apps) < 6 {
		t.Fatalf("there are %d apps (%v)", len(apps), err)
	}
	modules := []string{"../audit/testdata/corpus", "../audit/testdata/handlers"}
	for _, mod := range apps {
		modules = append(modules, filepath.Dir(mod))
	}
	var bytes, source int64
	packages := 0
	for _, dir := range modules {
		pkgs, sizes := summariesIn(t, dir)
		view := summary.ViewOf(pkgs)
		for _, pkg := range pkgs {
			closure := view.Closure(pkg.Path)
			var size int64
			for _, below := range closure {
				size += sizes[below.Path]
			}
			fact := int64(len(summary.Encode(closure)))
			limit := maxEach
			if w, ok := wrapping[filepath.Base(pkg.Path)]; ok {
				limit = w
			}
			if ratio := float64(fact-frame) / float64(size); ratio > limit {
				t.Errorf("%s: %d bytes of summaries for %d of source, %.1f times as much", pkg.Path, fact, size, ratio)
			}
			if pkg.Light > 0 && fact > maxLight {
				t.Errorf("%s: %d bytes for a package that has nothing to do with the Chat API", pkg.Path, fact)
			}
			bytes, source, packages = bytes+fact, source+size, packages+1
		}
	}
	ratio := float64(bytes) / float64(source)
	t.Logf("%d packages: %d bytes of summaries for %d of source, %.2f times as much", packages, bytes, source, ratio)
	if ratio > maxTogether || packages < 400 {
		t.Errorf("it is %.2f times as much, of %d packages", ratio, packages)
	}
}

// summariesIn are the summaries of a module's packages, and the sizes of their
// sources by import path.
func summariesIn(t *testing.T, dir string) (pkgs []*summary.Package, sizes map[string]int64) {
	t.Helper()
	loaded, err := load.Load(t.Context(), load.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil || len(loaded.Skipped) > 0 {
		t.Fatalf("%v %v", err, loaded.Skipped)
	}
	builder := extract.New(loaded.Fset)
	sizes = make(map[string]int64)
	for _, pkg := range loaded.Packages {
		s, err := builder.Package(extract.Input{Types: pkg.Types, Files: pkg.Syntax, Info: pkg.TypesInfo, Light: loaded.Light[pkg.PkgPath]})
		if err != nil {
			t.Fatal(err)
		}
		pkgs = append(pkgs, s)
		for _, name := range pkg.GoFiles {
			info, err := os.Stat(name)
			if err != nil {
				t.Fatal(err)
			}
			sizes[s.Path] += info.Size()
		}
	}
	return pkgs, sizes
}
