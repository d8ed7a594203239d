// Package internal_test holds the rules of the house.
package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/chatscopelint/chatscopelint/"

// layers are the packages from top to bottom. A package imports only packages
// of lower layers.
var layers = [][]string{
	{"cmd/chatscopelint", "internal/metamorphic", "analyzers/golangci"},
	{"internal/audit", "internal/unit", "internal/oracle"},
	{"analyzers", "internal/load", "internal/appsscript"},
	{"analyzers/missingscope", "analyzers/overscope", "analyzers/credtype", "analyzers/policy"},
	{"internal/check"},
	{"internal/extract", "internal/solve", "internal/fix", "internal/gate"},
	{"internal/known"},
	{"internal/summary", "internal/oracle/fakegoogle", "internal/scenario", "internal/config"},
	{"internal/model", "scopemap", "report"},
	{"report/markdown"},
	{"report/page", "report/picture", "internal/drivertest", "internal/atomicfile", "internal/revision"},
}

// owners are the packages that alone may import something.
var owners = map[string][]string{
	"golang.org/x/tools/go/ssa":      {"internal/extract"},
	"golang.org/x/tools/go/packages": {"internal/load"},
	"golang.org/x/tools/go/analysis": {"internal/check", "analyzers"},
	"gopkg.in/yaml.v3":               {"scopemap"},

	"github.com/golangci/plugin-module-register/register": {"analyzers/golangci"},

	"golang.org/x/term": {"cmd/chatscopelint"},

	"github.com/dop251/goja/ast":       {"internal/appsscript"},
	"github.com/dop251/goja/file":      {"internal/appsscript"},
	"github.com/dop251/goja/parser":    {"internal/appsscript"},
	"github.com/dop251/goja/token":     {"internal/appsscript"},
	"github.com/dop251/goja/unistring": {"internal/appsscript"},
}

func TestImportsPointDown(t *testing.T) {
	for _, pkg := range modulePackages(t) {
		layer := layerOf(pkg.path)
		for _, imp := range pkg.imports {
			if name, ok := strings.CutPrefix(imp, module); ok && layer >= 0 {
				if below := layerOf(name); below >= 0 && below <= layer {
					t.Errorf("%s imports %s, which is not below it", pkg.path, name)
				}
			}
			for owned, by := range owners {
				if imp == owned && !slices.ContainsFunc(by, func(owner string) bool {
					return pkg.path == owner || path.Dir(pkg.path) == owner && owner == "analyzers"
				}) {
					t.Errorf("%s imports %s, which is for %v", pkg.path, owned, by)
				}
			}
		}
	}
}

func layerOf(pkg string) int {
	return slices.IndexFunc(layers, func(layer []string) bool { return slices.Contains(layer, pkg) })
}

type goPackage struct {
	path    string // within the module
	imports []string
}

// modulePackages lists the packages of the module with their imports, without
// those of tests.
func modulePackages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", module+"...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var pkgs []goPackage
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		pkgs = append(pkgs, goPackage{strings.TrimPrefix(fields[0], module), fields[1:]})
	}
	if len(pkgs) < 10 {
		t.Fatalf("the module has %d packages", len(pkgs))
	}
	return pkgs
}

// TestFiles checks what is for one file alone: the YAML library, and ending the
// process.
func TestFiles(t *testing.T) {
	yaml := 0
	eachFile(t, func(name string, file *ast.File) {
		for _, imp := range file.Imports {
			if imp.Path.Value == `"gopkg.in/yaml.v3"` {
				yaml++
			}
		}
		if strings.HasPrefix(name, "cmd/") || strings.HasPrefix(name, "scopemap/generate/") || strings.HasPrefix(name, "report/schema/") {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := sel.X.(*ast.Ident); ok && (x.Name == "os" && sel.Sel.Name == "Exit" || x.Name == "log" && strings.HasPrefix(sel.Sel.Name, "Fatal")) {
				t.Errorf("%s ends the process with %s.%s; return an error", name, x.Name, sel.Sel.Name)
			}
			return true
		})
	})
	if yaml != 1 {
		t.Errorf("%d files import gopkg.in/yaml.v3; one may", yaml)
	}
}

// eachFile parses the module's Go files, but for tests and test programs.
func eachFile(t *testing.T, f func(name string, file *ast.File)) {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == ".git"):
			return filepath.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		f(filepath.ToSlash(rel), file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
