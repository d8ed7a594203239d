package extract

import (
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// maxEmbedded is the size in bytes up to which an embedded file is read: a list
// of scopes is small.
const maxEmbedded = 1 << 16

// embedded lets the variables that //go:embed fills hold the text of the files.
// Patterns with wildcards are left alone, as is what cannot be read: such a
// variable is unknown.
func (x *extractor) embedded() {
	for _, file := range x.in.Files {
		dir := filepath.Dir(x.prog.Fset.Position(file.FileStart).Filename)
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			for _, spec := range gen.Specs {
				spec := spec.(*ast.ValueSpec)
				doc := spec.Doc
				if doc == nil {
					doc = gen.Doc
				}
				if patterns := embedPatterns(doc); len(patterns) > 0 && len(spec.Names) == 1 {
					x.embed(spec.Names[0], dir, patterns)
				}
			}
		}
	}
}

// embedPatterns are the patterns of the go:embed directives in a comment.
func embedPatterns(doc *ast.CommentGroup) []string {
	if doc == nil {
		return nil
	}
	var patterns []string
	for _, comment := range doc.List {
		rest, ok := strings.CutPrefix(comment.Text, "//go:embed ")
		if !ok {
			continue
		}
		for _, pattern := range strings.Fields(rest) {
			if unquoted, err := strconv.Unquote(pattern); err == nil {
				pattern = unquoted
			}
			patterns = append(patterns, pattern)
		}
	}
	return patterns
}

// embed puts the files into the variable: the text of one into a string or
// bytes, each under its name into a file system.
func (x *extractor) embed(name *ast.Ident, dir string, patterns []string) {
	obj := x.in.Info.Defs[name]
	if obj == nil {
		return
	}
	_, isFiles := obj.Type().Underlying().(*types.Struct)
	at := x.position(name.Pos())
	for _, pattern := range patterns {
		value := summary.Value{Op: summary.OpUnknown, Text: "it is the embedded " + pattern, Position: at}
		if text, ok := readEmbedded(filepath.Join(dir, filepath.FromSlash(pattern))); ok {
			value = summary.Value{Op: summary.OpConst, Type: summary.FileText, Text: text, Position: at}
		}
		x.initialize(x.in.Types.Path()+"."+name.Name, pattern, isFiles, value)
	}
}

func readEmbedded(name string) (string, bool) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxEmbedded {
		return "", false
	}
	data, err := os.ReadFile(name)
	return string(data), err == nil
}

// initialize lets the initialization of the package store a value in a package
// variable, or in the file of a variable that is a file system.
func (x *extractor) initialize(variable, file string, isFiles bool, value summary.Value) {
	for _, fn := range x.out.Funcs {
		if fn.ID != x.in.Types.Path()+".init" {
			continue
		}
		add := func(v summary.Value) summary.Ref {
			fn.Values = append(fn.Values, v)
			return summary.Ref(len(fn.Values) - 1)
		}
		value.Args = []summary.Ref{add(summary.Value{Op: summary.OpConst, Type: "string", Text: file, Position: value.Position})}
		addr := add(summary.Value{Op: summary.OpGlobal, Text: variable, Position: value.Position})
		if isFiles {
			addr = add(summary.Value{Op: summary.OpElement, Text: summary.KeyElementOf(strconv.Quote(file)), Args: []summary.Ref{addr}})
		}
		fn.Stores = append(fn.Stores, summary.Store{Addr: addr, Val: add(value), Given: summary.None, Guard: summary.NoGuard})
	}
}
