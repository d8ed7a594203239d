package metamorphic

import (
	"go/ast"
	"go/token"
)

// reorder turns the order of the top-level declarations of every file round,
// but for imports, and for variables and init functions, which run in theirs.
func reorder(d *Draft) {
	for _, f := range d.files() {
		decls := f.Syntax.Decls
		var spans []span
		at := f.Syntax.Name.End()
		for _, decl := range decls {
			end := f.endOfLine(decl.End())
			if !isImport(decl) {
				spans = append(spans, span{decl, at, end})
			}
			at = end
		}
		if len(spans) < 2 {
			continue
		}
		var movable []int
		for i, s := range spans {
			if !runsInOrder(s.decl) {
				movable = append(movable, i)
			}
		}
		for i, from := range movable {
			to := movable[len(movable)-1-i]
			if from != to {
				d.replace(f, spans[from].start, spans[from].end, f.between(spans[to].start, spans[to].end))
			}
		}
	}
}

// A span is a declaration with the comments before it.
type span struct {
	decl       ast.Decl
	start, end token.Pos
}

// endOfLine is where the line of the position ends.
func (f *File) endOfLine(pos token.Pos) token.Pos {
	for o := f.offset(pos); o < len(f.Text) && f.Text[o] != '\n'; o++ {
		pos++
	}
	return pos
}

func isImport(decl ast.Decl) bool {
	gen, ok := decl.(*ast.GenDecl)
	return ok && gen.Tok == token.IMPORT
}

func runsInOrder(decl ast.Decl) bool {
	switch decl := decl.(type) {
	case *ast.GenDecl:
		return decl.Tok == token.VAR
	case *ast.FuncDecl:
		return decl.Recv == nil && decl.Name.Name == "init"
	}
	return false
}
