package metamorphic

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// extractCalls moves every call that makes or uses what matters into a function
// of its own, which takes the local variables as parameters.
func extractCalls(d *Draft) {
	for _, f := range d.files() {
		for _, fn := range f.funcs() {
			if isGeneric(f.pkg.Info, fn) {
				continue
			}
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.DeferStmt, *ast.GoStmt:
					return false
				case *ast.CallExpr:
					return !callMatters(f.pkg.Info, n) || !extractCall(d, f, n)
				}
				return true
			})
		}
	}
}

// callMatters reports whether a call's results matter, or what it is called on.
func callMatters(info *types.Info, call *ast.CallExpr) bool {
	fun := info.Types[call.Fun]
	if fun.IsType() || fun.IsBuiltin() {
		return false
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && info.Types[sel.X].IsValue() && typeMatters(info.Types[sel.X].Type) {
		return true
	}
	switch t := info.Types[call].Type.(type) {
	case *types.Tuple:
		for v := range t.Variables() {
			if typeMatters(v.Type()) {
				return true
			}
		}
		return false
	default:
		return t != nil && typeMatters(t)
	}
}

// extractCall moves one call; it reports whether it could.
func extractCall(d *Draft, f *File, call *ast.CallExpr) bool {
	pkg, h := f.pkg, d.additionsOf(f.pkg)
	if _, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok || pkg.usesLocalNames(call) || pkg.calls(call, "recover") {
		return false
	}
	free := pkg.free(call)
	if slices.ContainsFunc(free, func(v *types.Var) bool { return pkg.sharesForGood(call, v) || pkg.assigns(call, v) }) {
		return false
	}
	var results *types.Tuple
	switch tv := pkg.Info.Types[call]; {
	case tv.IsVoid():
	default:
		if tuple, ok := tv.Type.(*types.Tuple); ok {
			results = tuple
		} else {
			results = types.NewTuple(types.NewParam(0, nil, "", tv.Type))
		}
	}
	names, ok := h.results(results)
	params, args, ok2 := h.params(free)
	if !ok || !ok2 {
		return false
	}
	name := d.fresh("Call")
	verb := ""
	if len(names) > 0 {
		verb = "return "
	}
	d.atEnd(f, fmt.Sprintf("func %s(%s) (%s) { %s%s }", name, strings.Join(params, ", "), strings.Join(names, ", "), verb, f.text(call)))
	d.replace(f, call.Pos(), call.End(), name+"("+strings.Join(args, ", ")+")")
	return true
}

// sharesForGood is shares without the function literals: while a call runs, one
// that only reads a variable reads its copy just as well.
func (pkg *Package) sharesForGood(root ast.Node, v *types.Var) bool {
	return anyOutsideLiterals(root, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.UnaryExpr, *ast.SelectorExpr, *ast.SliceExpr:
			return pkg.shares(n, v) && !anyNode(n, func(n ast.Node) bool { _, ok := n.(*ast.FuncLit); return ok })
		}
		return false
	}) || anyNode(root, func(n ast.Node) bool {
		lit, ok := n.(*ast.FuncLit)
		return ok && pkg.shares(lit.Body, v)
	})
}
