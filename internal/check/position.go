package check

import (
	"go/ast"
	"go/token"
	"path"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// sources are files by the names that positions have: the package's own, and
// those of other packages in which findings of it stand.
type sources struct {
	pass   *analysis.Pass
	others map[string]*ast.File
}

// pos is a position of the model as one of a file at hand.
func (s sources) pos(p model.Position) (token.Pos, bool) {
	file := s.file(p)
	if file == nil {
		return token.NoPos, false
	}
	tf := s.pass.Fset.File(file.FileStart)
	if tf.Name() != sourceName(s.pass, file) {
		return nodeAt(s.pass, file, p)
	}
	if p.Line > tf.LineCount() {
		return token.NoPos, false
	}
	return tf.LineStart(p.Line) + token.Pos(p.Column-1), true
}

// name is the name of the file that a position is in, "" for one that is not at
// hand.
func (s sources) name(p model.Position) string {
	if file := s.file(p); file != nil {
		return sourceName(s.pass, file)
	}
	return ""
}

func (s sources) file(p model.Position) *ast.File {
	if !p.IsValid() || path.Dir(p.File) != s.pass.Pkg.Path() {
		return s.others[p.File]
	}
	for _, file := range s.pass.Files {
		if isNamed(sourceName(s.pass, file), p) {
			return file
		}
	}
	return nil
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

func isNamed(file string, p model.Position) bool { return filepath.Base(file) == path.Base(p.File) }

// sourceName is the name of a file that somebody wrote: of what cgo makes of one,
// the name of that.
func sourceName(pass *analysis.Pass, file *ast.File) string {
	return pass.Fset.Position(file.Package).Filename
}
