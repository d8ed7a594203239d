package fix

import (
	"go/ast"
	"go/types"
)

// isRecast reports whether values may come out of a field in another way than by
// its name: a struct with the field is converted to another type, is handed to a
// function that takes anything and may look into it, or its type has no name, so
// that it is assigned to others. Fields of libraries are theirs.
func (w *walk) isRecast(field *types.Var) bool {
	if !w.isOwn(field) {
		return false
	}
	named := false
	for _, u := range w.pkgs {
		if !w.near[u.Types.Path()] {
			continue
		}
		for _, o := range u.Info.Defs {
			if t, ok := o.(*types.TypeName); ok && hasField(t.Type(), field) {
				named = true
			}
		}
		for cur := range u.root.Preorder((*ast.CallExpr)(nil)) {
			call := cur.Node().(*ast.CallExpr)
			to := u.Info.Types[call.Fun]
			for i, arg := range call.Args {
				if hasField(u.Info.TypeOf(arg), field) && (to.IsType() && !hasField(to.Type, field) || takesAny(to.Type, i)) {
					return true
				}
			}
		}
	}
	return !named
}

// takesAny reports whether argument i of a function goes to an interface.
func takesAny(fn types.Type, i int) bool {
	sig, ok := fn.(*types.Signature)
	if !ok || sig.Params().Len() == 0 {
		return false
	}
	last := sig.Params().Len() - 1
	t := sig.Params().At(min(i, last)).Type()
	if slice, ok := t.(*types.Slice); ok && sig.Variadic() && i >= last {
		t = slice.Elem()
	}
	return types.IsInterface(t)
}

// hasField reports whether the type is a struct with the field, or a pointer to
// one.
func hasField(t types.Type, field *types.Var) bool {
	if t == nil {
		return false
	}
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range s.Fields() {
		if f.Origin() == field.Origin() {
			return true
		}
	}
	return false
}

// isMethodOfMany reports whether a method may be called as another: by reflection,
// which sees those that are exported, or through an interface that has its name.
func (w *walk) isMethodOfMany(fn *types.Func) bool {
	if fn.Signature().Recv() == nil {
		return false
	}
	if fn.Exported() {
		return true
	}
	for _, u := range w.pkgs {
		for _, o := range u.Info.Defs {
			m, ok := o.(*types.Func)
			if ok && m.Name() == fn.Name() && m.Signature().Recv() != nil && types.IsInterface(m.Signature().Recv().Type()) {
				return true
			}
		}
	}
	return false
}
