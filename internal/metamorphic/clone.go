package metamorphic

import (
	"go/ast"
	"go/types"
	"slices"
)

// cloneFactories gives every function that makes a credential or client a twin.
// What calls it calls whichever of the two a variable chooses: the report has
// the credential twice then, and nothing else.
func cloneFactories(d *Draft) {
	for _, pkg := range d.Packages {
		uses := pkg.uses()
		for _, f := range pkg.Files {
			for _, fn := range f.funcs() {
				u := uses[pkg.Info.Defs[fn.Name]]
				if fn.Recv != nil || u.n != 1 || u.call == nil || u.file != f || isGeneric(pkg.Info, fn) || !isFactory(pkg.Info, fn) {
					continue
				}
				twin := d.fresh("Twin")
				d.atEnd(f, "func "+twin+f.between(fn.Name.End(), fn.End()))
				choose := d.additionsOf(pkg).declare("Choose", "", "func NAME[F any](a, b F) F { if len(NAME_1) > 1 { return b }; return a }\n\nvar NAME_1 = []int{1}")
				d.replace(f, u.call.Fun.Pos(), u.call.Fun.End(), choose+"("+fn.Name.Name+", "+twin+")")
			}
		}
	}
}

// isFactory reports whether the function returns something that matters, and
// makes no call of the API itself, which the report would have twice.
func isFactory(info *types.Info, fn *ast.FuncDecl) bool {
	results := info.Defs[fn.Name].(*types.Func).Signature().Results()
	makes := slices.ContainsFunc(slices.Collect(results.Variables()), func(v *types.Var) bool { return typeMatters(v.Type()) })
	return makes && !anyNode(fn.Body, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		return ok && isCall(info.Types[e].Type)
	})
}

// isCall reports whether the type is that of a call of the API.
func isCall(t types.Type) bool {
	pointer, ok := t.(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(pointer.Elem()).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == chatPackage && len(named.Obj().Name()) > 4 &&
		named.Obj().Name()[len(named.Obj().Name())-4:] == "Call"
}
