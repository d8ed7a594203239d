package analyzers_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/analyzers"
	"github.com/chatscopelint/chatscopelint/internal/drivertest"
)

// A job is what a distributed build, such as Bazel's with nogo, has done in a
// process of its own: to analyse one package. It knows no modules.
type job struct {
	ImportPath string
	Files      []string
	Resolved   map[string]string // import path in the source: that of the package
	Exports    map[string]string // by import path, of all packages below: export data
	Facts      map[string]string // by import path, of the direct imports alone: what their jobs left
	Out        string            // where to write what importers need
	Findings   string            // where to write what is found
}

// jobVariable names the file with the job, for a process that is to do one.
const jobVariable = "CHATSCOPELINT_TEST_JOB"

func TestMain(m *testing.M) {
	file := os.Getenv(jobVariable)
	if file == "" {
		os.Exit(m.Run())
	}
	if err := doJob(file); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func doJob(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var j job
	if err := json.Unmarshal(text, &j); err != nil {
		return err
	}
	a := &analysing{job: j, fset: token.NewFileSet(), results: make(map[*analysis.Analyzer]any), facts: make(map[reflect.Type]analysis.Fact)}
	if err := a.load(); err != nil {
		return err
	}
	for _, analyzer := range analyzers.All() {
		if _, err := a.run(analyzer); err != nil {
			return err
		}
	}
	return errors.Join(a.writeFacts(), writeJSON(j.Findings, a.findings))
}

// analysing is the analysis of one package.
type analysing struct {
	job
	fset     *token.FileSet
	files    []*ast.File
	pkg      *types.Package
	info     *types.Info
	imported map[string][]analysis.Fact // by import path
	results  map[*analysis.Analyzer]any
	facts    map[reflect.Type]analysis.Fact // of the package
	findings []drivertest.Finding
}

func (a *analysing) load() error {
	for _, name := range a.Files {
		file, err := parser.ParseFile(a.fset, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		a.files = append(a.files, file)
	}
	compiled := importer.ForCompiler(a.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(a.Exports[path]) })
	a.info = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Instances: make(map[*ast.Ident]types.Instance),
		Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{Importer: importerFunc(func(path string) (*types.Package, error) {
		if to, ok := a.Resolved[path]; ok {
			path = to
		}
		return compiled.Import(path)
	})}
	var err error
	a.pkg, err = conf.Check(a.ImportPath, a.fset, a.files, a.info)
	return err
}

type importerFunc func(string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }

// run runs an analyzer, those that it requires first, and each once.
func (a *analysing) run(analyzer *analysis.Analyzer) (any, error) {
	if result, ok := a.results[analyzer]; ok {
		return result, nil
	}
	for _, fact := range analyzer.FactTypes {
		gob.Register(fact)
	}
	if a.imported == nil && len(analyzer.FactTypes) > 0 {
		if err := a.readFacts(); err != nil {
			return nil, err
		}
	}
	needed := make(map[*analysis.Analyzer]any)
	for _, other := range analyzer.Requires {
		result, err := a.run(other)
		if err != nil {
			return nil, err
		}
		needed[other] = result
	}
	result, err := analyzer.Run(&analysis.Pass{
		Analyzer: analyzer, Fset: a.fset, Files: a.files, Pkg: a.pkg, TypesInfo: a.info, TypesSizes: types.SizesFor("gc", "amd64"),
		ResultOf: needed, ReadFile: os.ReadFile,
		Report: func(d analysis.Diagnostic) {
			at := a.fset.Position(d.Pos)
			a.findings = append(a.findings, drivertest.Finding{Check: analyzer.Name, File: at.Filename, Line: at.Line, Column: at.Column, Message: d.Message})
		},
		ExportPackageFact: func(fact analysis.Fact) { a.facts[reflect.TypeOf(fact)] = fact },
		ImportPackageFact: a.importFact,
	})
	a.results[analyzer] = result
	return result, err
}

// importFact hands over a fact of a package, if it is one that is imported
// directly.
func (a *analysing) importFact(pkg *types.Package, fact analysis.Fact) bool {
	for _, f := range a.imported[pkg.Path()] {
		if reflect.TypeOf(f) == reflect.TypeOf(fact) {
			reflect.ValueOf(fact).Elem().Set(reflect.ValueOf(f).Elem())
			return true
		}
	}
	return false
}

func (a *analysing) readFacts() error {
	a.imported = make(map[string][]analysis.Fact)
	for path, name := range a.Facts {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if len(data) == 0 {
			continue
		}
		var facts []analysis.Fact
		if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&facts); err != nil {
			return fmt.Errorf("the facts of %s: %w", path, err)
		}
		a.imported[path] = facts
	}
	return nil
}

func (a *analysing) writeFacts() error {
	var out bytes.Buffer
	for _, fact := range a.facts { // all analyzers share one
		if err := gob.NewEncoder(&out).Encode([]analysis.Fact{fact}); err != nil {
			return err
		}
	}
	return os.WriteFile(a.Out, out.Bytes(), 0o666)
}

func writeJSON(file string, v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o666)
}
