package load

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// A Client is a client package that lists its default scopes in a function, and
// the files that hold it.
type Client struct {
	Path, Name string
	Files      []*ast.File
}

// clients are those that the program uses. Of their source nothing else is
// read. A file that cannot be read holds no list, and the scopes stay unknown.
func (g *gatekeeper) clients(fset *token.FileSet) []Client {
	var all []Client
	for _, pkg := range g.all {
		if !known.ListsDefaults(pkg.PkgPath) {
			continue
		}
		client := Client{Path: pkg.PkgPath, Name: pkg.Name}
		for _, name := range pkg.GoFiles {
			text, err := os.ReadFile(name)
			if err != nil || !bytes.Contains(text, []byte("func "+known.DefaultScopes+"(")) {
				continue
			}
			if file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution); err == nil {
				client.Files = append(client.Files, file)
			}
		}
		all = append(all, client)
	}
	return all
}
