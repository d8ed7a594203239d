package extract

import (
	"go/ast"
	"slices"
	"strings"
)

// isCalledUnseen reports whether code that is not Go source may call what a file
// declares: C, or functions that others link to by name.
func isCalledUnseen(file *ast.File) bool {
	for _, group := range file.Comments {
		if slices.ContainsFunc(group.List, func(c *ast.Comment) bool {
			return strings.HasPrefix(c.Text, "//go:linkname ") || strings.HasPrefix(c.Text, "//export ") || strings.HasPrefix(c.Text, "//go:wasmexport ")
		}) {
			return true
		}
	}
	return slices.ContainsFunc(file.Imports, func(spec *ast.ImportSpec) bool { return spec.Path.Value == `"C"` })
}
