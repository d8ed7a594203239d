package metamorphic

import (
	"go/ast"
	"go/types"
	"strings"
)

// methodsToValues calls every method that makes or uses what matters through a
// variable that holds it.
func methodsToValues(d *Draft) {
	eachMethodCall(d, func(f *File, call *ast.CallExpr, sel *ast.SelectorExpr) {
		h := d.additionsOf(f.pkg)
		results, ok := h.results(f.pkg.Info.Types[call.Fun].Type.Underlying().(*types.Signature).Results())
		if !ok {
			return
		}
		verb := ""
		if len(results) > 0 {
			verb = "return "
		}
		d.wrap(f, call, "func() ("+strings.Join(results, ", ")+") { metaCall := ", " }()")
		d.insert(f, sel.End(), "; "+verb+"metaCall")
	})
}

// methodsToExpressions calls every such method as the function that it is, with
// its receiver as the first argument.
func methodsToExpressions(d *Draft) {
	eachMethodCall(d, func(f *File, call *ast.CallExpr, sel *ast.SelectorExpr) {
		selection := f.pkg.Info.Selections[sel]
		recv := f.pkg.Info.Types[sel.X].Type
		if types.IsInterface(recv) || len(selection.Index()) != 1 || !types.Identical(recv, selection.Obj().(*types.Func).Signature().Recv().Type()) {
			return
		}
		name := d.additionsOf(f.pkg).typeName(recv)
		if name == "" || len(call.Args) == 1 && isTuple(f.pkg.Info, call.Args[0]) {
			return
		}
		d.insertBefore(f, sel.X, "("+name+")."+sel.Sel.Name+"(")
		comma := ""
		if len(call.Args) > 0 {
			comma = ", "
		}
		d.replace(f, sel.X.End(), call.Lparen+1, comma)
	})
}

// eachMethodCall visits the calls of methods that matter.
func eachMethodCall(d *Draft, visit func(*File, *ast.CallExpr, *ast.SelectorExpr)) {
	for _, f := range d.files() {
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			sel, ok := call.Fun.(*ast.SelectorExpr)
			if ok && f.pkg.Info.Selections[sel] != nil && f.pkg.Info.Selections[sel].Kind() == types.MethodVal && callMatters(f.pkg.Info, call) {
				visit(f, call, sel)
			}
			return true
		})
	}
}
