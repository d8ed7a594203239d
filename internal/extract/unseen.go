package extract

import (
	"go/ast"
	"path/filepath"
	"slices"
	"strings"
)

// isCalledUnseen reports whether something that is not read may call the package's
// functions: files for other builds, assembly, C, or Go that links to them by name.
func (in Input) isCalledUnseen() bool {
	return slices.ContainsFunc(in.NotBuilt, func(name string) bool {
		return filepath.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go")
	}) || slices.ContainsFunc(in.NotGo, func(name string) bool { return filepath.Ext(name) == ".s" }) ||
		slices.ContainsFunc(in.Files, isLinkedTo)
}

// isLinkedTo reports whether a file has to do with C, or declares functions that
// others link to by name.
func isLinkedTo(file *ast.File) bool {
	for _, group := range file.Comments {
		if slices.ContainsFunc(group.List, func(c *ast.Comment) bool {
			return strings.HasPrefix(c.Text, "//go:linkname ") || strings.HasPrefix(c.Text, "//export ") || strings.HasPrefix(c.Text, "//go:wasmexport ")
		}) {
			return true
		}
	}
	return slices.ContainsFunc(file.Imports, func(spec *ast.ImportSpec) bool { return spec.Path.Value == `"C"` })
}
