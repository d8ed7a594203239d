package fix

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// carried checks where a scope goes from where it is named: a program that
// counts its scopes, takes one by its index or compares it with another does
// something else once they change. Nil says that on every way they are only
// handed on, to the libraries that ask for them. Where code that is not at hand
// may see them, there is an error.
func (s *Suggester) carried(m *mention) error {
	w := &walk{Suggester: s, open: m.Types.Name() != "main", near: s.near(m.unit), seen: make(map[object]bool)}
	return w.flows(m.unit, m.cur)
}

// spokenOf checks what else the program does with the scope's text: one that asks
// whether the scope was granted is wrong once it is not asked for.
func (s *Suggester) spokenOf(m *mention, uri string) error {
	near := s.near(m.unit)
	for _, use := range s.textsOf(uri) {
		if use.cur == m.cur || !near[use.unit.Types.Path()] {
			continue
		}
		w := &walk{Suggester: s, open: use.unit.Types.Name() != "main", near: near, seen: make(map[object]bool)}
		if err := w.flows(use.unit, use.cur); err != nil {
			return fmt.Errorf("the scope is named elsewhere too, and %w", err)
		}
	}
	return nil
}

// A walk follows scopes through variables, fields and functions.
type walk struct {
	*Suggester
	open bool            // they are named in a package that others can import
	near map[string]bool // the packages that may see them
	seen map[object]bool
}

// flows follows the value of an expression to where it goes.
func (w *walk) flows(u *unit, cur inspector.Cursor) error {
	kind, i := cur.ParentEdge()
	up := cur.Parent()
	switch kind {
	case edge.ParenExpr_X:
		return w.flows(u, up)
	case edge.CallExpr_Args:
		return w.passed(u, cur, up, i)
	case edge.CompositeLit_Elts:
		lit := up.Node().(*ast.CompositeLit)
		if st, ok := u.Info.TypeOf(lit).Underlying().(*types.Struct); ok {
			return w.track(st.Field(i))
		}
		if isTexts(u.Info.TypeOf(lit)) {
			return w.flows(u, up)
		}
	case edge.KeyValueExpr_Value:
		if key, ok := up.Node().(*ast.KeyValueExpr).Key.(*ast.Ident); ok {
			if field, ok := u.Info.Uses[key].(*types.Var); ok && field.IsField() {
				return w.track(field)
			}
		}
	case edge.AssignStmt_Rhs:
		stmt := up.Node().(*ast.AssignStmt)
		if isPlain(stmt) && len(stmt.Lhs) == len(stmt.Rhs) {
			return w.into(u, stmt.Lhs[i])
		}
	case edge.ValueSpec_Values:
		if spec := up.Node().(*ast.ValueSpec); len(spec.Names) == len(spec.Values) {
			return w.into(u, spec.Names[i])
		}
	case edge.RangeStmt_X:
		stmt := up.Node().(*ast.RangeStmt)
		if stmt.Value != nil && isBlank(stmt.Key) && !counts(stmt.Body) {
			return w.into(u, stmt.Value)
		}
	case edge.BinaryExpr_X, edge.BinaryExpr_Y:
		if comparesWithNothing(u, up.Node().(*ast.BinaryExpr)) {
			return nil
		}
	case edge.ReturnStmt_Results:
		return w.returned(u, up)
	}
	return w.refuse(cur, "something else is done with its scopes")
}

func (w *walk) refuse(cur inspector.Cursor, why string) error {
	at := w.fset.Position(cur.Node().Pos())
	return fmt.Errorf("%s at %s:%d", why, base(at.Filename), at.Line)
}

// counts reports whether a loop's body changes something besides by putting values
// into variables: it may count its rounds.
func counts(body *ast.BlockStmt) (found bool) {
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IncDecStmt, *ast.BranchStmt, *ast.ReturnStmt:
			found = true
		case *ast.AssignStmt:
			found = found || !isPlain(n)
		}
		return !found
	})
	return found
}

func isPlain(stmt *ast.AssignStmt) bool { return stmt.Tok == token.ASSIGN || stmt.Tok == token.DEFINE }

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// comparesWithNothing reports whether a list or a scope is only asked whether it
// is set, which no edit changes.
func comparesWithNothing(u *unit, e *ast.BinaryExpr) bool {
	if e.Op != token.EQL && e.Op != token.NEQ {
		return false
	}
	isNothing := func(e ast.Expr) bool {
		v := u.Info.Types[e]
		return v.IsNil() || v.Value != nil && v.Value.ExactString() == `""`
	}
	return isNothing(e.X) || isNothing(e.Y)
}

// into follows what is assigned.
func (w *walk) into(u *unit, to ast.Expr) error {
	switch to := ast.Unparen(to).(type) {
	case *ast.Ident:
		if to.Name == "_" {
			return nil
		}
		return w.track(u.Info.ObjectOf(to))
	case *ast.SelectorExpr:
		return w.track(u.Info.ObjectOf(to.Sel))
	}
	return fmt.Errorf("its scopes are kept in a place that is not followed")
}

// track follows a variable or a field to all its uses.
func (w *walk) track(o types.Object) error {
	v, ok := o.(*types.Var)
	if !ok {
		return fmt.Errorf("the constant %s may be used elsewhere", o.Name())
	}
	if w.seen[w.object(v)] {
		return nil
	}
	w.seen[w.object(v)] = true
	isShared := v.IsField() || v.Pkg() != nil && v.Parent() == v.Pkg().Scope()
	switch {
	case !mayHold(v):
		return fmt.Errorf("%s keeps its scopes as something else", v.Name())
	case v.Kind() == types.ResultVar:
		return fmt.Errorf("its scopes are in %s, a result with a name", v.Name())
	case isShared && w.open && v.Exported() && w.isOwn(v):
		return fmt.Errorf("%s.%s is exported, and other programs may use it", v.Pkg().Name(), v.Name())
	case v.IsField() && w.isRecast(v):
		return fmt.Errorf("structs with %s are converted, or have no name", v.Name())
	case isShared && w.isTested(v):
		return fmt.Errorf("a test names %s", v.Name())
	case isShared && w.hasOtherBuilds(v.Pkg()):
		return fmt.Errorf("the package of %s has files for other builds, which are not seen", v.Name())
	}
	for _, use := range w.usesOf(v) {
		if !w.near[use.unit.Types.Path()] {
			continue
		}
		if isSet(v, use.cur) {
			continue
		}
		if err := w.flows(use.unit, use.cur); err != nil {
			return err
		}
	}
	return nil
}

// isSet reports whether a use only puts something into a variable.
func isSet(v *types.Var, cur inspector.Cursor) bool {
	switch kind, _ := cur.ParentEdge(); kind {
	case edge.KeyValueExpr_Key:
		return v.IsField() // else it is a key of a map
	case edge.RangeStmt_Key, edge.RangeStmt_Value:
		return true
	case edge.AssignStmt_Lhs:
		return isPlain(cur.Parent().Node().(*ast.AssignStmt))
	}
	return false
}

// returned follows the result of a function to its callers.
func (w *walk) returned(u *unit, stmt inspector.Cursor) error {
	for cur := range stmt.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		decl, ok := cur.Node().(*ast.FuncDecl)
		if !ok {
			break
		}
		fn, ok := u.Info.Defs[decl.Name].(*types.Func)
		if !ok {
			break
		}
		if w.seen[w.object(fn)] {
			return nil
		}
		w.seen[w.object(fn)] = true
		if fn.Signature().Results().Len() != 1 || decl.Type.Results.List[0].Names != nil || w.open && fn.Exported() || w.isMethodOfMany(fn) {
			break
		}
		if w.isTested(fn) {
			return fmt.Errorf("a test names %s", fn.Name())
		}
		for _, use := range w.usesOf(fn) {
			if kind, _ := use.cur.ParentEdge(); kind != edge.CallExpr_Fun {
				return w.refuse(use.cur, "the function that gives its scopes is used as a value")
			}
			if err := w.flows(use.unit, use.cur.Parent()); err != nil {
				return err
			}
		}
		return nil
	}
	return w.refuse(stmt, "its scopes are returned to callers that are not all known")
}

// passed follows an argument into the function that is called.
func (w *walk) passed(u *unit, arg, call inspector.Cursor, i int) error {
	expr := call.Node().(*ast.CallExpr)
	if to := u.Info.Types[expr.Fun]; to.IsType() && (isText(to.Type) || isTexts(to.Type)) {
		return w.flows(u, call) // it is converted
	}
	switch callee := typeutil.Callee(u.Info, expr).(type) {
	case *types.Builtin:
		return w.builtin(u, callee.Name(), arg, call, i)
	case *types.Func:
		if sel, ok := ast.Unparen(expr.Fun).(*ast.SelectorExpr); ok {
			if s := u.Info.Selections[sel]; s != nil && s.Kind() == types.MethodExpr {
				break
			}
		}
		return w.handed(u, callee, arg, call, i)
	}
	return w.refuse(arg, "its scopes are handed to a function that is not named")
}
