package fix

import (
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A spot is a place in a file that may be edited.
type spot struct {
	*unit
	file *ast.File
	tf   *token.File
	name string // the file, in the form of model.Position.File
	pos  token.Pos
}

// find is the spot of a position.
func (s *Suggester) find(p model.Position) (*spot, error) {
	for _, pkg := range s.pkgs {
		if pkg.Types.Path() != path.Dir(p.File) {
			continue
		}
		for _, file := range pkg.Files {
			tf := s.fset.File(file.FileStart)
			if filepath.Base(tf.Name()) != path.Base(p.File) || p.Line > tf.LineCount() {
				continue
			}
			at := &spot{pkg, file, tf, p.File, tf.LineStart(p.Line) + token.Pos(p.Column-1)}
			return at, s.editable(at)
		}
	}
	return nil, fmt.Errorf("%s is not among the files at hand", path.Base(p.File))
}

// editable says why a file must be left as it is.
func (s *Suggester) editable(at *spot) error {
	name := path.Base(at.name)
	switch {
	case ast.IsGenerated(at.file):
		return fmt.Errorf("%s is generated", name)
	case s.fset.PositionFor(at.file.FileEnd, true) != s.fset.PositionFor(at.file.FileEnd, false):
		return fmt.Errorf("%s says that its text comes from another file", name)
	case slices.ContainsFunc(at.file.Imports, func(spec *ast.ImportSpec) bool { return spec.Path.Value == `"C"` }):
		return fmt.Errorf("%s uses cgo", name)
	case slices.ContainsFunc(at.file.Imports, func(spec *ast.ImportSpec) bool { return spec.Name != nil && spec.Name.Name == "." }):
		return fmt.Errorf("%s imports a package by a dot, so what is of use to it is not seen", name)
	case at.OtherBuilds:
		return fmt.Errorf("the package of %s has files for other builds, which are not seen", name)
	}
	return nil
}

// A mention is a constant expression that names one scope.
type mention struct {
	*spot
	cur  inspector.Cursor
	expr ast.Expr
}

// mention finds the whole constant expression that names the scope.
func (s *Suggester) mention(p model.Position, uri string) (*mention, error) {
	at, err := s.find(p)
	if err != nil {
		return nil, err
	}
	cur, ok := at.root.FindByPos(at.pos, at.pos+1)
	var found *mention
	for ; ok && cur.Node() != nil && cur.Node().Pos() == at.pos; cur = cur.Parent() {
		if e, isExpr := cur.Node().(ast.Expr); isExpr && at.text(e) == uri {
			found = &mention{at, cur, e}
		}
	}
	switch {
	case found == nil:
		return nil, fmt.Errorf("%s is not named by a constant of its own", short(uri))
	case isCall(found.expr):
		return nil, errors.New("it is converted to a type")
	case !found.keepsType():
		return nil, errors.New("its type has a name, which another constant would not bring along")
	}
	return found, nil
}

// keepsType reports whether another constant in its place has its type: a plain
// string, or an element whose type the list says.
func (m *mention) keepsType() bool {
	kind, _ := m.cur.ParentEdge()
	return kind == edge.CompositeLit_Elts || types.Identical(types.Default(m.Info.TypeOf(m.expr)), types.Typ[types.String])
}

// text is the value of a constant string, "" for another expression.
func (u *unit) text(e ast.Expr) string {
	if v := u.Info.Types[e].Value; v != nil && v.Kind() == constant.String {
		return constant.StringVal(v)
	}
	return ""
}

func isCall(e ast.Expr) bool {
	_, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok
}

// line is the line of a place in the spot's file.
func (at *spot) line(pos token.Pos) int { return at.tf.Line(pos) }

// lines is the text of whole lines, with their ends.
func (at *spot) lines(first, last int) (pos, end token.Pos) {
	pos, end = at.tf.LineStart(first), at.file.FileEnd
	if last < at.tf.LineCount() {
		end = at.tf.LineStart(last + 1)
	}
	return pos, end
}

// comments are those that overlap the text from pos to end.
func (at *spot) comments(pos, end token.Pos) []*ast.Comment {
	var all []*ast.Comment
	for _, group := range at.file.Comments {
		for _, c := range group.List {
			if c.Pos() < end && pos < c.End() {
				all = append(all, c)
			}
		}
	}
	return all
}
