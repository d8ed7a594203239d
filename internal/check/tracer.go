package check

import (
	"fmt"
	"os"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/internal/extract"
	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Tracer traces the Chat API calls of one package. It holds the one fact of
// all checks: they require it and judge its result, the *Views of the package.
var Tracer = &analysis.Analyzer{
	Name:       "chatscopetrace",
	Doc:        "trace Chat API calls to the credentials that reach them\n\nThe checks of chatscopelint judge what it finds; it reports nothing itself.",
	Run:        trace,
	ResultType: reflect.TypeFor[*Views](),
	FactTypes:  []analysis.Fact{new(Summaries)},
}

// Summaries is the fact of a package: its summary and those of the packages in
// view that it imports, by import path. It is closed, since a driver hands a
// package the facts of its direct imports only.
type Summaries struct {
	Packages []*summary.Package
}

// AFact makes it a fact.
func (*Summaries) AFact() {}

func (s *Summaries) String() string { return fmt.Sprintf("summaries of %d packages", len(s.Packages)) }

func trace(pass *analysis.Pass) (any, error) {
	if known.ListsDefaults(pass.Pkg.Path()) {
		if client, ok := extract.Client(pass.Pkg.Path(), pass.Pkg.Name(), pass.Files); ok {
			pass.ExportPackageFact(&Summaries{Packages: []*summary.Package{client}})
		}
		return NewViews(nil, scopemap.Default()), nil
	}
	imported := importedSummaries(pass)
	if known.Library(pass.Pkg.Path()) || !relevant(pass, imported) {
		return NewViews(nil, scopemap.Default()), nil
	}
	own, err := extract.New(pass.Fset).Package(extract.Input{Types: pass.Pkg, Files: pass.Files, Info: pass.TypesInfo})
	if err != nil {
		return nil, err
	}
	pkgs := slices.Concat(imported, []*summary.Package{own})
	slices.SortFunc(pkgs, summary.ComparePackages)
	pass.ExportPackageFact(&Summaries{Packages: pkgs})
	return NewViews(pkgs, scopemap.Default()), nil
}

// importedSummaries are the summaries that the facts of the imports hold.
func importedSummaries(pass *analysis.Pass) []*summary.Package {
	var pkgs []*summary.Package
	for _, imp := range pass.Pkg.Imports() {
		var fact Summaries
		if !pass.ImportPackageFact(imp, &fact) {
			continue
		}
		for _, pkg := range fact.Packages {
			if !slices.ContainsFunc(pkgs, func(old *summary.Package) bool { return old.Path == pkg.Path }) {
				pkgs = append(pkgs, pkg)
			}
		}
	}
	return pkgs
}

// relevant reports whether the package can matter: it imports a client or a
// package with a fact, or its text names the Chat API.
func relevant(pass *analysis.Pass, imported []*summary.Package) bool {
	if len(imported) > 0 {
		return true
	}
	for _, imp := range pass.Pkg.Imports() {
		if known.Library(imp.Path()) {
			return true
		}
	}
	for _, file := range pass.Files {
		text, err := os.ReadFile(pass.Fset.Position(file.FileStart).Filename)
		if err == nil && known.NamesChat(text) {
			return true
		}
	}
	return false
}
