package unit

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path"
	"path/filepath"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/extract"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// loaded is a package with its syntax and types.
type loaded struct {
	fset  *token.FileSet
	input extract.Input
	names map[string]string // a position's file: the file's own name
}

// load parses and type-checks the files. The imports come from export data.
func (d *description) load(tests bool) (*loaded, error) {
	l := &loaded{fset: token.NewFileSet(), names: make(map[string]string)}
	for _, name := range d.files(tests) {
		file, err := parser.ParseFile(l.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		l.input.Files = append(l.input.Files, file)
		name = l.fset.Position(file.Package).Filename // cgo names the file that it read
		l.names[path.Join(d.path(), filepath.Base(name))] = name
	}
	l.input.Info = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Instances: make(map[*ast.Ident]types.Instance),
		Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{Importer: d.importer(l.fset), Sizes: types.SizesFor("gc", build.Default.GOARCH), GoVersion: d.GoVersion}
	var err error
	l.input.Types, err = conf.Check(d.path(), l.fset, l.input.Files, l.input.Info)
	return l, err
}

// others names the files of other packages in which findings stand, and parses
// them for their comments.
func (l *loaded) others(d *description, findings []model.Finding) []*ast.File {
	var files []*ast.File
	for name, file := range check.OtherFiles(l.fset, d.path(), d.dir(), findings) {
		l.names[name] = l.fset.File(file.FileStart).Name()
		files = append(files, file)
	}
	return files
}

// importer reads the export data that the go command has for each import. A
// package that was built for a test goes by its plain path, as it does in the
// export data of others.
func (d *description) importer(fset *token.FileSet) types.Importer {
	files := make(map[string]string)
	for path, file := range d.PackageFile {
		if _, ok := files[plainPath(path)]; !ok || path != plainPath(path) {
			files[plainPath(path)] = file
		}
	}
	compiled := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
		file, ok := files[path]
		if !ok {
			return nil, fmt.Errorf("there is no export data of %s", path)
		}
		return os.Open(file)
	})
	return importerFunc(func(path string) (*types.Package, error) {
		if path == "unsafe" {
			return types.Unsafe, nil
		}
		to, ok := d.ImportMap[path]
		if !ok {
			return nil, fmt.Errorf("the import %s is not known", path)
		}
		return compiled.Import(plainPath(to))
	})
}

type importerFunc func(string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }
