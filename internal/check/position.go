package check

import (
	"go/ast"
	"go/token"
	"path"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// positionIn is a position of the model as one of the pass's own files.
func positionIn(pass *analysis.Pass, p model.Position) (token.Pos, bool) {
	file := fileWith(pass, p)
	if file == nil {
		return token.NoPos, false
	}
	tf := pass.Fset.File(file.FileStart)
	if tf.Name() != sourceName(pass, file) {
		return nodeAt(pass, file, p)
	}
	if p.Line > tf.LineCount() {
		return token.NoPos, false
	}
	return tf.LineStart(p.Line) + token.Pos(p.Column-1), true
}

// nodeAt is where the node begins that stood at a position before cgo wrote the
// file anew: the lines and columns are other ones there.
func nodeAt(pass *analysis.Pass, file *ast.File, p model.Position) (pos token.Pos, ok bool) {
	ast.Inspect(file, func(n ast.Node) bool {
		if n != nil && !ok {
			at := pass.Fset.Position(n.Pos())
			pos, ok = n.Pos(), at.Line == p.Line && at.Column == p.Column && isNamed(at.Filename, p)
		}
		return !ok
	})
	return pos, ok
}

// fileOf is the name of the file that a position is in, "" for one of another
// package.
func fileOf(pass *analysis.Pass, p model.Position) string {
	if file := fileWith(pass, p); file != nil {
		return sourceName(pass, file)
	}
	return ""
}

func fileWith(pass *analysis.Pass, p model.Position) *ast.File {
	if !p.IsValid() || path.Dir(p.File) != pass.Pkg.Path() {
		return nil
	}
	for _, file := range pass.Files {
		if isNamed(sourceName(pass, file), p) {
			return file
		}
	}
	return nil
}

func isNamed(file string, p model.Position) bool { return filepath.Base(file) == path.Base(p.File) }

// sourceName is the name of a file that somebody wrote: of what cgo makes of one,
// the name of that.
func sourceName(pass *analysis.Pass, file *ast.File) string {
	return pass.Fset.Position(file.Package).Filename
}
