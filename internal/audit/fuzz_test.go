package audit_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/extract"
	"github.com/chatscopelint/chatscopelint/internal/solve"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// FuzzSource feeds whatever type-checks through the engine: it must neither
// panic nor hang, and must bring the same summary twice.
func FuzzSource(f *testing.F) {
	for _, src := range []string{
		"package main\nfunc main() {}\n",
		"package p\ntype T struct{ a, b *T; f func(T) []T }\nfunc (t T) M() *T { return t.a.b.f(t)[0].a }\n",
		"package p\nfunc F[K comparable, V any](m map[K][]V) (r V) { for _, vs := range m { for _, r = range vs { defer func() { m[*new(K)] = append(vs, r) }() } }; return }\nvar X = F(map[string][]func(){\"a\": {func() {}}})\n",
		"package p\ntype I interface{ M() I }\ntype A struct{ I }\nfunc (a *A) M() I { if a == nil { return a }; return a.I.M() }\nfunc G(c chan I) I { select { case x := <-c: return x; case c <- &A{}: return nil } }\n",
		"package p\nvar f func(int) int\nfunc init() { f = func(n int) int { if n == 0 { return 0 }; return f(n-1) }; s := [3]string{2: \"x\"}; t := s[1:]; _ = t[:1:2]; go f(3) }\n",
		"package p\nfunc R(yield func(int, string) bool) { for i, s := range R { if !yield(i, s+\"a\") { return } } }\n",
	} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
		if err != nil || len(file.Imports) > 0 {
			t.Skip()
		}
		info := &types.Info{
			Types: make(map[ast.Expr]types.TypeAndValue), Instances: make(map[*ast.Ident]types.Instance),
			Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
			Implicits: make(map[ast.Node]types.Object), Scopes: make(map[ast.Node]*types.Scope),
			Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
		}
		conf := types.Config{Importer: importer.Default(), GoVersion: "go1.26"}
		pkg, err := conf.Check("example.com/p", fset, []*ast.File{file}, info)
		if err != nil {
			t.Skip()
		}
		in := extract.Input{Types: pkg, Files: []*ast.File{file}, Info: info}
		s, err := extract.New(fset).Package(in)
		if err != nil {
			t.Skipf("go/ssa refuses: %v", err)
		}
		solve.Package(summary.View{s.Path: s}, s.Path, scopemap.Default(), nil)
	})
}
