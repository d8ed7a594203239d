package metamorphic

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
)

// spreadArguments gives a variadic function a slice that append made, where it
// was given the elements one by one.
func spreadArguments(d *Draft) {
	for _, f := range d.files() {
		h := d.additionsOf(f.pkg)
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || call.Ellipsis.IsValid() || f.pkg.Info.Types[call.Fun].IsType() || f.pkg.Info.Types[call.Fun].IsBuiltin() {
				return true
			}
			sig, ok := f.pkg.Info.Types[call.Fun].Type.Underlying().(*types.Signature)
			if !ok || !sig.Variadic() || len(call.Args) < sig.Params().Len() || isTuple(f.pkg.Info, call.Args[0]) {
				return true
			}
			fixed := sig.Params().Len() - 1
			list := sig.Params().At(fixed).Type()
			slice, isSlice := list.(*types.Slice)
			if !isSlice || !typeMatters(list) && !isScope(f.pkg.Info.Types[call.Args[fixed]]) {
				return true
			}
			elem := h.typeName(slice.Elem())
			if elem == "" {
				return true
			}
			d.insertBefore(f, call.Args[fixed], "append([]"+elem+"{")
			if fixed+1 < len(call.Args) {
				d.insert(f, call.Args[fixed].End(), "}")
				d.insert(f, call.Args[len(call.Args)-1].End(), ")...")
			} else {
				d.insert(f, call.Args[fixed].End(), "})...")
			}
			return true
		})
	}
}

// pairs passes what a function with several results returns through another
// function as a whole.
func pairs(d *Draft) {
	for _, f := range d.files() {
		h := d.additionsOf(f.pkg)
		pass := func(e ast.Expr) {
			call, ok := ast.Unparen(e).(*ast.CallExpr)
			if !ok || !callMatters(f.pkg.Info, call) {
				return
			}
			tuple, ok := f.pkg.Info.Types[call].Type.(*types.Tuple)
			if !ok {
				return
			}
			d.wrap(f, call, h.pass(tuple.Len())+"(", ")")
		}
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if len(n.Rhs) == 1 && len(n.Lhs) > 1 {
					pass(n.Rhs[0])
				}
			case *ast.ReturnStmt:
				if len(n.Results) == 1 {
					pass(n.Results[0])
				}
			}
			return true
		})
	}
}

// pass is a function that returns its n arguments.
func (h *additions) pass(n int) string {
	var types, params, args []string
	for i := range n {
		types = append(types, fmt.Sprintf("T%d", i))
		params = append(params, fmt.Sprintf("v%d T%d", i, i))
		args = append(args, fmt.Sprintf("v%d", i))
	}
	list := strings.Join(types, ", ")
	return h.declare("Pair", fmt.Sprint(n), fmt.Sprintf("func NAME[%s any](%s) (%s) { return %s }", list, strings.Join(params, ", "), list, strings.Join(args, ", ")))
}
