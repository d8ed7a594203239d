package check

import (
	"fmt"
	"go/ast"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/extract"
	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/internal/gate"
	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// Summaries is the fact of a package: its summary and those of the packages in
// view that it imports, in the form of [summary.Encode]. It is closed, since a
// driver hands a package the facts of its direct imports only.
type Summaries struct{ Data []byte }

// AFact makes it a fact.
func (*Summaries) AFact() {}

func (s *Summaries) String() string {
	pkgs, err := summary.Decode(s.Data)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("summaries of %d packages", len(pkgs))
}

// A trace is what the analyzers of all checks judge.
type trace struct {
	views    *Views // nil where the package cannot matter
	options  Options
	settings Settings
	comments []config.Nolint // in the package's files
	dir      string          // the package's

	mending sync.Mutex // drivers run the checks at the same time
	fixes   *fix.Suggester
}

// findings are those of a check that the package proves and nothing silences, with
// the files that they stand in.
func (t *trace) findings(pass *analysis.Pass, c Check) ([]model.Finding, sources) {
	findings := t.views.Findings(c, pass.Pkg.Path())
	in := sources{pass, OtherFiles(pass.Fset, pass.Pkg.Path(), t.dir, findings)}
	comments := append(t.commentsIn(pass, slices.Collect(maps.Values(in.others))), t.comments...)
	return t.settings.Standing(findings, comments, func(p model.Position) string { return t.settings.Project.Rel(in.name(p)) }), in
}

// commentsIn are the //nolint comments in files that silence findings here.
func (t *trace) commentsIn(pass *analysis.Pass, files []*ast.File) []config.Nolint {
	if t.options.Comments == nil {
		return nil
	}
	return slices.DeleteFunc(t.settings.Comments(pass.Fset, files), func(n config.Nolint) bool { return !t.options.Comments(n) })
}

// mend is what mends a finding; nil where nothing does that is safe.
func (t *trace) mend(pass *analysis.Pass, f model.Finding) *fix.Fix {
	if f.Change == nil {
		return nil
	}
	t.mending.Lock()
	defer t.mending.Unlock()
	if t.fixes == nil {
		t.fixes = fix.New(pass.Fset, []fix.Package{{
			Types: pass.Pkg, Files: pass.Files, Info: pass.TypesInfo, OtherBuilds: fix.HasProgramFile(pass.IgnoredFiles),
		}})
	}
	mends, err := t.fixes.Suggest(f.Change)
	if err != nil {
		return nil
	}
	return mends
}

// tracer traces the Chat API calls of one package. It holds the one fact of all
// checks: they require it and judge its result.
func (o Options) tracer() *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "chatscopetrace",
		Doc:        "trace Chat API calls to the credentials that reach them\n\nThe checks of chatscopelint judge what it finds; it reports nothing itself.",
		Run:        func(pass *analysis.Pass) (any, error) { return o.trace(pass) },
		ResultType: reflect.TypeFor[*trace](),
		FactTypes:  []analysis.Fact{new(Summaries)},
	}
}

func (o Options) trace(pass *analysis.Pass) (*trace, error) {
	imported, err := importedSummaries(pass)
	if err != nil {
		return nil, err
	}
	files := o.files(pass)
	if known.ListsDefaults(pass.Pkg.Path()) {
		if client, ok := extract.Client(pass.Pkg.Path(), pass.Pkg.Name(), files); ok {
			pass.ExportPackageFact(&Summaries{summary.Encode([]*summary.Package{client})})
		}
		return &trace{}, nil
	}
	if len(files) == 0 {
		return &trace{}, nil
	}
	settings, err := o.settings(pass, files)
	if err != nil {
		return nil, err
	}
	standing, size := Gate(described(pass, files, settings.Told), imported)
	if standing == gate.Outside {
		return &trace{}, nil
	}
	input := extract.Input{Types: pass.Pkg, Files: files, Info: pass.TypesInfo, Light: size, NotGo: pass.OtherFiles, NotBuilt: pass.IgnoredFiles}
	if !isOwn(pass) {
		input.Blame = summary.EffectsOnly
	}
	own, err := extract.New(pass.Fset).Package(input)
	if err != nil {
		return nil, err
	}
	pkgs := summary.Merge(imported, []*summary.Package{own})
	if own.Name != "main" {
		pass.ExportPackageFact(&Summaries{summary.Encode(pkgs)})
	}
	t := &trace{views: NewViews(pkgs, settings), options: o, settings: settings, dir: dirOf(pass, files)}
	t.comments = t.commentsIn(pass, files)
	return t, nil
}

// files are those to look at.
func (o Options) files(pass *analysis.Pass) []*ast.File {
	if o.Tests {
		return pass.Files
	}
	return slices.DeleteFunc(slices.Clone(pass.Files), func(file *ast.File) bool {
		return strings.HasSuffix(fileName(pass, file), "_test.go")
	})
}

// dirOf is the folder of the package. Some of the files of one that uses cgo lie
// elsewhere.
func dirOf(pass *analysis.Pass, files []*ast.File) string {
	for _, file := range files {
		if name := sourceName(pass, file); strings.HasSuffix(name, ".go") && !strings.HasPrefix(filepath.Base(name), "_cgo_") {
			return filepath.Dir(name)
		}
	}
	return filepath.Dir(fileName(pass, files[0]))
}

func fileName(pass *analysis.Pass, file *ast.File) string {
	return pass.Fset.File(file.FileStart).Name()
}

// importedSummaries are the summaries that the facts of the imports hold.
func importedSummaries(pass *analysis.Pass) ([]*summary.Package, error) {
	var all []*summary.Package
	for _, imp := range pass.Pkg.Imports() {
		var fact Summaries
		if !pass.ImportPackageFact(imp, &fact) {
			continue
		}
		pkgs, err := summary.Decode(fact.Data)
		if err != nil {
			return nil, fmt.Errorf("the fact of %s: %w", imp.Path(), err)
		}
		all = summary.Merge(all, pkgs)
	}
	return all, nil
}

// described is what can be told of the package without looking into it.
func described(pass *analysis.Pass, files []*ast.File, told *known.Told) gate.Package {
	p := gate.Package{Path: pass.Pkg.Path(), Own: isOwn(pass), Told: told}
	for _, imp := range pass.Pkg.Imports() {
		p.Imports = append(p.Imports, imp.Path())
	}
	for _, file := range files {
		p.Files = append(p.Files, fileName(pass, file))
	}
	return p
}

// isOwn reports whether the package is of the modules under analysis. Drivers say
// of a package without a module, as those of the Go distribution are, that it has
// none or an empty one; one that knows no modules says so of all.
func isOwn(pass *analysis.Pass) bool {
	if pass.Module == nil || pass.Module.Path == "" {
		return !known.InGoroot(pass.Pkg.Path())
	}
	return pass.Module.Version == ""
}
