package oracle

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
)

// defaultRun is how a program without run.json is run: no arguments, and a
// service account key under every name in its source that looks like a file of
// JSON in the working directory.
func defaultRun(dir string) (Run, error) {
	run := Run{Files: map[string]File{}}
	sources, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return run, err
	}
	for _, name := range sources {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return run, err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, err := strconv.Unquote(lit.Value); err == nil && isKeyFile(text) {
					run.Files[text] = File{Kind: "service_account"}
				}
			}
			return true
		})
	}
	return run, nil
}

// isKeyFile reports whether a text in a program looks like the name of a key
// file. A pattern does not.
func isKeyFile(text string) bool {
	return strings.HasSuffix(text, ".json") && filepath.IsLocal(text) && !strings.ContainsAny(text, "*?[ ")
}
