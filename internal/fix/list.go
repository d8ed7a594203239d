package fix

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
)

// A list is what scopes are written into one after another: a composite literal,
// or the last arguments of a call.
type list struct {
	node        ast.Node
	open, close token.Pos  // its brackets
	all         []ast.Expr // what stands between these
	first       int        // where the scopes begin
}

// listOf is the list that the mention is an element of, nil where it is none.
func (m *mention) listOf() *list {
	switch kind, i := m.cur.ParentEdge(); kind {
	case edge.CompositeLit_Elts:
		lit := m.cur.Parent().Node().(*ast.CompositeLit)
		if !isTexts(m.Info.TypeOf(lit)) || hasKeys(lit) {
			return nil
		}
		return &list{lit, lit.Lbrace, lit.Rbrace, lit.Elts, 0}
	case edge.CallExpr_Args:
		call := m.cur.Parent().Node().(*ast.CallExpr)
		sig, ok := types.Unalias(m.Info.TypeOf(call.Fun)).(*types.Signature)
		if !ok || !sig.Variadic() || call.Ellipsis.IsValid() || i < sig.Params().Len()-1 {
			return nil
		}
		return &list{call, call.Lparen, call.Rparen, call.Args, sig.Params().Len() - 1}
	}
	return nil
}

// isTexts reports whether a type is a slice of strings.
func isTexts(t types.Type) bool {
	slice, ok := t.Underlying().(*types.Slice)
	return ok && isText(slice.Elem())
}

func isText(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsString != 0
}

// hasKeys reports whether elements are written with their indexes: dropping one
// moves the next.
func hasKeys(lit *ast.CompositeLit) bool {
	for _, e := range lit.Elts {
		if _, ok := e.(*ast.KeyValueExpr); ok {
			return true
		}
	}
	return false
}

// holds reports whether the scope is among those that the list names.
func (l *list) holds(u *unit, uri string) bool {
	for _, e := range l.all[l.first:] {
		if u.text(e) == uri {
			return true
		}
	}
	return false
}

var errEmpty = errors.New("no scope would be left in the list, which may mean all scopes")

// drop takes elements out of the list, each with its comma. One that stands on
// lines of its own goes with these, the comment behind it, and the one above it
// that is about nothing else.
func (d *draft) drop(at *spot, l *list, dropped map[ast.Expr]bool) error {
	if l.left(d, dropped) == 0 {
		return errEmpty
	}
	for i, e := range l.all {
		if !dropped[e] {
			continue
		}
		pos, end, err := l.extent(at, i, dropped)
		if err != nil {
			return err
		}
		d.edit(at, pos, end, "")
		d.dropped[e] = true
	}
	return nil
}

// left counts the scopes that no fix drops.
func (l *list) left(d *draft, dropped map[ast.Expr]bool) int {
	left := 0
	for _, e := range l.all[l.first:] {
		if !dropped[e] && !d.Suggester.dropped[e] {
			left++
		}
	}
	return left
}

// extent is the text to remove for element i.
func (l *list) extent(at *spot, i int, dropped map[ast.Expr]bool) (pos, end token.Pos, err error) {
	e := l.all[i]
	before, after := l.open+1, l.close
	if i > 0 {
		before = l.all[i-1].End()
	}
	if i+1 < len(l.all) {
		after = l.all[i+1].Pos()
	}
	if first, last := at.line(e.Pos()), at.line(e.End()); at.line(before) < first && last < at.line(after) {
		if i+1 == len(l.all) || last+1 < at.line(after) {
			first = at.remarkAbove(before, first)
		}
		if pos, end := at.lines(first, last); at.cut(pos, end) {
			return pos, end, at.freeOfDirectives(pos, end)
		}
	}
	if i+1 < len(l.all) {
		if len(at.comments(e.Pos(), after)) > 0 {
			return 0, 0, errors.New("a comment stands in the list, and what it is about is not known")
		}
		return e.Pos(), after, nil
	}
	if i > 0 && !dropped[l.all[i-1]] && len(at.comments(before, e.Pos())) == 0 {
		return before, e.End(), nil
	}
	return e.Pos(), e.End(), nil // a comma may stay before it, which gofmt takes away
}

// remarkAbove is the line on which the comment begins that stands right above a
// line, behind pos; the line itself where none does.
func (at *spot) remarkAbove(pos token.Pos, line int) int {
	for _, c := range slices.Backward(at.comments(pos, at.tf.LineStart(line))) {
		if at.line(c.End()) != line-1 || at.line(c.Pos()) == at.line(pos) {
			break
		}
		line = at.line(c.Pos())
	}
	return line
}

// freeOfDirectives is an error where a comment in a text tells a tool something.
func (at *spot) freeOfDirectives(pos, end token.Pos) error {
	for _, c := range at.comments(pos, end) {
		if _, ok := ast.ParseDirective(c.Pos(), c.Text); ok || strings.HasPrefix(strings.TrimLeft(c.Text, "/ "), "nolint") {
			return fmt.Errorf("%s stands beside it", c.Text)
		}
	}
	return nil
}

// cut reports whether no comment lies across the ends of a text.
func (at *spot) cut(pos, end token.Pos) bool {
	for _, c := range at.comments(pos, end) {
		if c.Pos() < pos || c.End() > end {
			return false
		}
	}
	return true
}
