package fix

import (
	"go/ast"
	"go/constant"
	"go/types"
	"path/filepath"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// What functions of the standard library do with scopes that are handed to them:
// all of a package's functions, under "path.".
var (
	// harmless ones show them, or join them for a request.
	harmless = map[string]bool{"strings.Join": true, "fmt.": true, "log.": true, "log/slog.": true}
	// handsOn give them back.
	handsOn = map[string]bool{"slices.Clone": true, "slices.Clip": true, "slices.Concat": true, "slices.Sorted": true, "slices.Values": true, "strings.Clone": true}
)

// handed follows an argument into a function that is named.
func (w *walk) handed(u *unit, fn *types.Func, arg, call inspector.Cursor, i int) error {
	if fn.Pkg() == nil {
		return w.refuse(arg, "its scopes are handed to a method of an interface")
	}
	pkg := fn.Pkg().Path()
	switch {
	case known.Library(pkg):
		return w.configured(fn)
	case harmless[pkg+"."], harmless[pkg+"."+fn.Name()]:
		if results := fn.Signature().Results(); results.Len() == 1 && isText(results.At(0).Type()) {
			return w.flows(u, call) // a text in which they are
		}
		return nil
	case handsOn[pkg+"."+fn.Name()]:
		return w.flows(u, call)
	}
	in, decl := w.declOf(fn)
	if decl == nil || in.OtherBuilds {
		return w.refuse(arg, "its scopes are handed to "+fn.Name()+", whose body is not at hand,")
	}
	if param := paramAt(decl, i); param != nil && param.Name != "_" {
		return w.track(in.Info.Defs[param])
	}
	return nil
}

// configured follows scopes into the configuration that a library makes of them,
// which programs can look into.
func (w *walk) configured(fn *types.Func) error {
	results := fn.Signature().Results()
	for i := range results.Len() {
		field, _, _ := types.LookupFieldOrMethod(results.At(i).Type(), true, fn.Pkg(), "Scopes")
		if v, ok := field.(*types.Var); ok {
			if err := w.track(v); err != nil {
				return err
			}
		}
	}
	return nil
}

// paramAt is the parameter that argument i goes to; nil where it has no name.
func paramAt(decl *ast.FuncDecl, i int) *ast.Ident {
	n := 0
	var last *ast.Ident
	for _, field := range decl.Type.Params.List {
		if len(field.Names) == 0 {
			return nil // no parameter has one
		}
		for _, name := range field.Names {
			if last = name; n == i {
				return name
			}
			n++
		}
	}
	return last // of a variadic function
}

// builtin follows scopes into append, and lets them be counted where it is only
// asked whether there are any.
func (w *walk) builtin(u *unit, name string, arg, call inspector.Cursor, i int) error {
	kind, n := call.ParentEdge()
	switch {
	case name == "append" && i > 0:
		return w.flows(u, call)
	case name == "append" && kind == edge.AssignStmt_Rhs:
		// What is appended to a list that goes on living may come to stand in
		// the room of another: which one, its length decides.
		stmt := call.Parent().Node().(*ast.AssignStmt)
		if len(stmt.Lhs) == len(stmt.Rhs) && types.ExprString(stmt.Lhs[n]) == types.ExprString(arg.Node().(ast.Expr)) {
			return nil
		}
	case name == "len" && (kind == edge.BinaryExpr_X || kind == edge.BinaryExpr_Y):
		e := call.Parent().Node().(*ast.BinaryExpr)
		if isZero(u, e.X) || isZero(u, e.Y) {
			return nil
		}
	}
	return w.refuse(arg, "something else is done with its scopes")
}

func isZero(u *unit, e ast.Expr) bool {
	v := u.Info.Types[e].Value
	return v != nil && v.Kind() == constant.Int && v.ExactString() == "0"
}

func base(name string) string { return filepath.Base(name) }
