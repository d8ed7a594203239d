package audit_test

import (
	"fmt"
	"go/ast"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
)

// TestCredentials audits the cases in one run and compares what the report says
// of each. The cases of a file are one command, but for those of consent.txtar.
func TestCredentials(t *testing.T) {
	cases := credentialCases(t)
	files := make(map[string][]byte)
	calls := make(map[string]string) // the body of each command's main
	for _, c := range cases {
		files[c.path()] = c.source
		calls[c.command()] += fmt.Sprintf("\t%s(ctx, key)\n", c.function())
	}
	for command, body := range calls {
		files[command+"/main.go"] = fmt.Appendf(nil, "package main\n\nimport (\n\t\"context\"\n\t\"os\"\n)\n\nfunc main() {\n\tctx := context.Background()\n\tkey, _ := os.ReadFile(os.Args[1])\n%s}\n", body)
	}
	whole := auditModule(t, "testdata/credentials", files)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if problems := c.differences(part(whole, c.path())); len(problems) > 0 {
				t.Errorf("%s\n%s", c.source, strings.Join(problems, "\n"))
			}
		})
	}
}

// TestCredentialSymbols walks the ways that Go code comes by a credential
// (testdata/credentials/symbols.txt, a package and a symbol a line) and fails
// where no case uses one.
func TestCredentialSymbols(t *testing.T) {
	used := make(map[string]bool)
	for _, c := range credentialCases(t) {
		maps.Copy(used, c.symbols(t))
	}
	data, err := os.ReadFile("testdata/credentials/symbols.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		pkg, symbol, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && pkg != "#" && !used[pkg+"."+symbol] {
			t.Errorf("no case uses %s of %s", symbol, pkg)
		}
	}
}

// symbols are what a case uses of the packages, and the methods that it is said
// to be there for, which it must name.
func (c credentialCase) symbols(t *testing.T) map[string]bool {
	used, names := make(map[string]bool), make(map[string]bool)
	ast.Inspect(c.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			names[n.Sel.Name] = true
			if x, ok := n.X.(*ast.Ident); ok && packageNames[x.Name] != "" {
				used[packageNames[x.Name]+"."+n.Sel.Name] = true
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok {
				names[key.Name] = true
			}
		}
		return true
	})
	for _, symbol := range c.covers {
		pkg, rest, _ := strings.Cut(symbol, ".")
		if packageNames[pkg] == "" || !names[rest[strings.LastIndex(rest, ".")+1:]] {
			t.Errorf("%s says that it covers %s, and does not name it", c.name, symbol)
		}
		used[packageNames[pkg]+"."+rest] = true
	}
	return used
}

// auditModule audits files as a module with the go.mod and go.sum of dir.
func auditModule(t *testing.T, dir string, files map[string][]byte) *report.Report {
	t.Helper()
	module := t.TempDir()
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	for name, data := range files {
		name = filepath.Join(module, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := audit.Run(t.Context(), audit.Config{Dir: module, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range whole.Skipped {
		t.Errorf("skipped: %s: %s", s.Package, s.Reason)
	}
	return whole
}
