package extract

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// Client is the summary of a client that lists its default scopes in a
// function: that list and no more. It is read off the syntax, since export data
// holds no bodies. ok is false where the files hold no such list.
func Client(importPath, name string, files []*ast.File) (pkg *summary.Package, ok bool) {
	var scopes []string
	for _, file := range files {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Name.Name == known.DefaultScopes && fn.Recv == nil {
				scopes = append(scopes, literals(fn)...)
			}
		}
	}
	if len(scopes) == 0 {
		return nil, false
	}
	slices.Sort(scopes)
	return &summary.Package{
		Path: importPath, Name: name, Blame: summary.EffectsOnly,
		Clients: []summary.Client{{Package: importPath, Scopes: scopes}},
	}, true
}

// literals are the string literals of a function.
func literals(fn *ast.FuncDecl) []string {
	var texts []string
	ast.Inspect(fn, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if text, err := strconv.Unquote(lit.Value); err == nil {
				texts = append(texts, text)
			}
		}
		return true
	})
	return texts
}
