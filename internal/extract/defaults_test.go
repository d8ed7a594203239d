package extract_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/extract"
)

func TestClient(t *testing.T) {
	for _, test := range []struct {
		name, src string
		want      []string
	}{
		{"a list", "func DefaultAuthScopes() []string { return []string{\"b\", `a`} }", []string{"a", "b"}},
		{"no list", `func DefaultAuthScope() []string { return []string{"a"} }`, nil},
		{"a method", `type T struct{}; func (T) DefaultAuthScopes() []string { return []string{"a"} }`, nil},
		{"an empty list", `func DefaultAuthScopes() []string { return nil }`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			file, err := parser.ParseFile(token.NewFileSet(), "helpers.go", "package chat\n"+test.src, 0)
			if err != nil {
				t.Fatal(err)
			}
			pkg, ok := extract.Client("example.com/chat", "chat", []*ast.File{file})
			if ok != (test.want != nil) {
				t.Fatalf("found is %v", ok)
			}
			if ok && (len(pkg.Clients) != 1 || pkg.Clients[0].Package != "example.com/chat" || !slices.Equal(pkg.Clients[0].Scopes, test.want)) {
				t.Errorf("got %v", pkg.Clients)
			}
		})
	}
}
