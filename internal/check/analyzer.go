package check

import (
	"go/token"
	"path"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// Analyzer makes a check an analyzer of go/analysis. It reports the findings
// that stand in the package at hand.
func Analyzer(c Check) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     c.Name,
		Doc:      c.Doc,
		Requires: []*analysis.Analyzer{Tracer},
		Run: func(pass *analysis.Pass) (any, error) {
			views := pass.ResultOf[Tracer].(*Views)
			for _, f := range views.Findings(c, pass.Pkg.Path()) {
				if pos, ok := positionIn(pass, f.Position); ok {
					pass.Report(analysis.Diagnostic{Pos: pos, Category: f.Reason, Message: f.Message})
				}
			}
			return nil, nil
		},
	}
}

// positionIn is a position of the model as one of the pass's own files.
func positionIn(pass *analysis.Pass, p model.Position) (token.Pos, bool) {
	if !p.IsValid() || path.Dir(p.File) != pass.Pkg.Path() {
		return token.NoPos, false
	}
	for _, file := range pass.Files {
		tf := pass.Fset.File(file.FileStart)
		if filepath.Base(tf.Name()) == path.Base(p.File) && p.Line <= tf.LineCount() {
			return tf.LineStart(p.Line) + token.Pos(p.Column-1), true
		}
	}
	return token.NoPos, false
}
