package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// readEnums gives, for every type of the package in dir that has string
// constants, their values in the order of the source. So a constant that is
// added is in the schema too.
func readEnums(dir string) (map[string][]any, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	enums := map[string][]any{}
	fset := token.NewFileSet()
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(fset, file, src, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, decl := range f.Decls {
			if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.CONST {
				if err := addConstants(enums, gen); err != nil {
					return nil, fmt.Errorf("%s: %w", file, err)
				}
			}
		}
	}
	return enums, nil
}

// addConstants adds the constants of one declaration. One without a type, or
// with a value that is no string, belongs to no enumeration.
func addConstants(enums map[string][]any, gen *ast.GenDecl) error {
	for _, spec := range gen.Specs {
		value := spec.(*ast.ValueSpec)
		name, ok := value.Type.(*ast.Ident)
		if !ok {
			continue
		}
		for _, expr := range value.Values {
			lit, ok := expr.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				continue
			}
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				return err
			}
			enums[name.Name] = append(enums[name.Name], text)
		}
	}
	return nil
}
