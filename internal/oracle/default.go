package oracle

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
)

// guess is how a program without run.json is run: without arguments, and with
// a service account key under every name in its source that looks like a file
// of JSON in the working directory. One that listens is not run: nobody knows
// what to send, and its address may be that of another program.
func guess(dir string) (Spec, error) {
	run := Run{Files: map[string]File{}, brief: true}
	sources, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return Spec{}, err
	}
	listens := false
	for _, name := range sources {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return Spec{}, err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				listens = listens || strings.HasPrefix(n.Name, "Listen")
			case *ast.BasicLit:
				if text, err := strconv.Unquote(n.Value); n.Kind == token.STRING && err == nil && isKeyFile(text) {
					run.Files[text] = File{Kind: "service_account"}
				}
			}
			return true
		})
	}
	if listens {
		return Spec{Skip: "it listens, and there is no run.json that says what to send"}, nil
	}
	return Spec{Runs: []Run{run}}, nil
}

// isKeyFile reports whether a text in a program looks like the name of a key
// file. A pattern does not.
func isKeyFile(text string) bool {
	return strings.HasSuffix(text, ".json") && filepath.IsLocal(text) && !strings.ContainsAny(text, "*?[ ")
}
