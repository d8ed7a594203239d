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
	for first := 0; first < len(l.all); first++ {
		if !dropped[l.all[first]] {
			continue
		}
		last := first
		for last+1 < len(l.all) && dropped[l.all[last+1]] {
			last++
		}
		pos, end, err := l.extent(at, first, last)
		if err != nil {
			return err
		}
		d.edit(at, pos, end, "")
		for _, e := range l.all[first : last+1] {
			d.dropped[e] = true
		}
		first = last
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

// extent is the text to remove for the elements from first to last, between which
// none stays.
func (l *list) extent(at *spot, first, last int) (pos, end token.Pos, err error) {
	before, after := l.open+1, l.close
	if first > 0 {
		before = l.all[first-1].End()
	}
	isLast := last+1 == len(l.all)
	if !isLast {
		after = l.all[last+1].Pos()
	}
	begin, stop := l.all[first].Pos(), l.all[last].End()
	if top, bottom := at.line(begin), at.line(stop); at.line(before) < top && bottom < at.line(after) {
		if isLast || bottom+1 < at.line(after) {
			top = at.remarkAbove(before, top)
		}
		if pos, end := at.lines(top, bottom); at.cut(pos, end) {
			return pos, end, at.freeOfDirectives(pos, end)
		}
	}
	switch {
	case !isLast:
		pos, end = begin, after
	case first > 0 && at.line(stop) == at.line(l.close) && len(at.comments(before, begin)) > 0 && at.line(before) < at.line(begin): // no comma stands behind it
		pos, end = at.tf.LineStart(at.line(begin)), stop
	case first > 0: // with the comma before; one behind, if there is one, serves what stays
		pos, end = before, stop
	default:
		return 0, 0, errEmpty
	}
	if len(at.comments(pos, end)) > 0 {
		return 0, 0, errors.New("a comment stands in the list, and what it is about is not known")
	}
	return pos, end, nil
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
