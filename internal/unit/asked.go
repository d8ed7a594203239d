package unit

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// asked reports whether findings in the package are to be shown.
//
// They are too where go vet wants no more of it than what its importers need, if
// it is of the modules under analysis. The report shows them so, beside those of
// its importers. And Go 1.26 keeps what such a run printed under the same key as
// that of a run for the package itself: what is not shown in the one is not shown
// in the other, but for the next change of the code.
//
// Where go vet looks at a package twice, alone and with the files of a test, it
// asks for the findings of one of the two.
func (d *description) asked(opts *options, pkgs []*summary.Package) bool {
	if !d.VetxOnly {
		return true
	}
	forTest := slices.ContainsFunc(pkgs, func(pkg *summary.Package) bool { return pkg.ForTest })
	return opts.json && d.Stdout != "" && d.own() && !forTest && !d.hasTests(pkgs)
}

// hasTests reports whether there are test files of the package beside it.
func (d *description) hasTests(pkgs []*summary.Package) bool {
	own := summary.ViewOf(pkgs)[d.path()]
	entries, err := os.ReadDir(d.dir())
	return err == nil && own != nil && slices.ContainsFunc(entries, func(entry fs.DirEntry) bool {
		if !strings.HasSuffix(entry.Name(), "_test.go") {
			return false
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(d.dir(), entry.Name()), nil, parser.PackageClauseOnly)
		return err == nil && file.Name.Name == own.Name
	})
}
