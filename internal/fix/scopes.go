package fix

import (
	"errors"
	"go/ast"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// changeScopes writes what becomes of scopes that the source names.
func (d *draft) changeScopes(changes []model.ScopeChange) error {
	var lists []*listChange
	for _, c := range changes {
		m, err := d.mention(c.Position, c.URI)
		if err != nil {
			return err
		}
		if err := d.carried(m); err != nil {
			return err
		}
		if err := d.spokenOf(m, c.URI); err != nil {
			return err
		}
		l := m.listOf()
		if l == nil {
			if err := d.replaceOne(m, c); err != nil {
				return err
			}
			continue
		}
		i := slices.IndexFunc(lists, func(old *listChange) bool { return old.node == l.node })
		if i < 0 {
			i = len(lists)
			lists = append(lists, &listChange{list: l, at: m.spot, dropped: make(map[ast.Expr]bool)})
		}
		lists[i].add(d, m, c)
	}
	for _, l := range lists {
		if err := d.drop(l.at, l.list, l.dropped); err != nil {
			return err
		}
	}
	return nil
}

// A listChange is what becomes of one list.
type listChange struct {
	*list
	at      *spot
	dropped map[ast.Expr]bool
	put     []string // scopes that take the place of others
}

// add replaces an element by the scopes that the list does not have yet, or
// drops it.
func (l *listChange) add(d *draft, m *mention, c model.ScopeChange) {
	var names, put []string
	for _, uri := range c.Instead {
		if !l.holds(m.unit, uri) && !slices.Contains(l.put, uri) {
			names = append(names, m.nameLike(m.expr, uri))
			put = append(put, uri)
		}
	}
	l.put = append(l.put, put...)
	if len(names) == 0 {
		l.dropped[m.expr] = true
		d.say("drop %s", short(c.URI))
	} else {
		d.edit(m.spot, m.expr.Pos(), m.expr.End(), strings.Join(names, ", "))
		d.say("ask for %s instead of %s", short(put...), short(c.URI))
	}
	d.forget(m, names)
}

// replaceOne replaces a scope that is no element of a list.
func (d *draft) replaceOne(m *mention, c model.ScopeChange) error {
	if len(c.Instead) != 1 {
		return errors.New("it is no element of a list")
	}
	name := m.nameLike(m.expr, c.Instead[0])
	d.edit(m.spot, m.expr.Pos(), m.expr.End(), name)
	d.say("ask for %s instead of %s", short(c.Instead...), short(c.URI))
	d.forget(m, []string{name})
	return nil
}

// nameLike names a scope in the way of another: by a constant of the same
// package if it has one, else by its text.
func (u *unit) nameLike(like ast.Expr, uri string) string {
	if sel, ok := ast.Unparen(like).(*ast.SelectorExpr); ok {
		if pkg, ok := u.packageNamed(sel.X); ok {
			return qualified(sel.X, pkg.Imported(), uri)
		}
	}
	return strconv.Quote(uri)
}

// packageNamed is the import that an expression names.
func (u *unit) packageNamed(e ast.Expr) (*types.PkgName, bool) {
	id, ok := e.(*ast.Ident)
	if !ok {
		return nil, false
	}
	pkg, ok := u.Info.Uses[id].(*types.PkgName)
	return pkg, ok
}

// qualified names a scope by a package's constant for it, or by its text.
func qualified(qualifier ast.Expr, pkg *types.Package, uri string) string {
	for _, name := range pkg.Scope().Names() {
		if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok && c.Exported() && c.Val().ExactString() == strconv.Quote(uri) {
			return types.ExprString(qualifier) + "." + name
		}
	}
	return strconv.Quote(uri)
}

// forget notes the packages that an expression names, unless what takes its
// place names them too.
func (d *draft) forget(m *mention, names []string) {
	ast.Inspect(m.expr, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		if _, ok := m.packageNamed(id); ok && !slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, id.Name+".") }) {
			d.gone = append(d.gone, id)
		}
		return true
	})
}
