package fix

import (
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
)

// Report is the fix as a report has it. place is a position in a file of the form
// of model.Position.File, as the report names it.
func (f *Fix) Report(fset *token.FileSet, place func(file string, line, column int) report.Position) *report.Fix {
	mends := &report.Fix{Message: f.Message}
	for _, e := range f.Edits {
		start, end := fset.Position(e.Pos), fset.Position(e.End)
		edit := report.Edit{
			Start:   place(e.File, start.Line, start.Column),
			End:     place(e.File, end.Line, end.Column),
			NewText: e.NewText,
		}
		edit.File = edit.Start.File
		mends.Edits = append(mends.Edits, edit)
	}
	return mends
}

// HasProgramFile reports whether a Go file that is no test is among files, for
// [Package.OtherBuilds].
func HasProgramFile(files []string) bool {
	return slices.ContainsFunc(files, func(name string) bool {
		return filepath.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go")
	})
}
