package metamorphic

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// free are the local variables that a node uses and does not declare, in the
// order of their first use.
func (pkg *Package) free(nodes ...ast.Node) []*types.Var {
	var list []*types.Var
	within := func(pos token.Pos) bool { return nodes[0].Pos() <= pos && pos < nodes[len(nodes)-1].End() }
	for _, n := range nodes {
		ast.Inspect(n, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			v, ok := pkg.Info.Uses[id].(*types.Var)
			if ok && pkg.isLocal(v) && !within(v.Pos()) && !slices.Contains(list, v) {
				list = append(list, v)
			}
			return true
		})
	}
	return list
}

// isLocal reports whether the object is declared within a function.
func (pkg *Package) isLocal(obj types.Object) bool {
	if v, ok := obj.(*types.Var); ok && v.IsField() {
		return false
	}
	return obj.Pkg() != nil && obj.Pkg().Path() == pkg.Path && obj.Parent() != nil && obj.Parent() != pkg.Types.Scope()
}

// usesLocalNames reports whether a node uses a type, a constant or a label that
// is declared in a function around it: it cannot stand elsewhere then.
func (pkg *Package) usesLocalNames(nodes ...ast.Node) bool {
	return slices.ContainsFunc(nodes, func(n ast.Node) bool {
		return anyNode(n, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return false
			}
			switch obj := pkg.Info.Uses[id].(type) {
			case *types.TypeName, *types.Const:
				return pkg.isLocal(obj) && (obj.Pos() < nodes[0].Pos() || obj.Pos() >= nodes[len(nodes)-1].End())
			case *types.Label:
				return true
			}
			return false
		})
	})
}

// anyNode reports whether the test holds for the node or one within it.
func anyNode(root ast.Node, test func(ast.Node) bool) bool {
	found := false
	ast.Inspect(root, func(n ast.Node) bool {
		found = found || n != nil && test(n)
		return !found
	})
	return found
}

// anyOutsideLiterals is anyNode without the bodies of function literals.
func anyOutsideLiterals(root ast.Node, test func(ast.Node) bool) bool {
	found := false
	ast.Inspect(root, func(n ast.Node) bool {
		if _, ok := n.(*ast.FuncLit); ok {
			return false
		}
		found = found || n != nil && test(n)
		return !found
	})
	return found
}

// shares reports whether the node lets somebody else at the variable: takes its
// address, calls a method with a pointer receiver on it, captures it in a
// function literal. A copy of the variable is not the variable then.
func (pkg *Package) shares(root ast.Node, v *types.Var) bool {
	isV := func(e ast.Expr) bool {
		for {
			switch x := e.(type) {
			case *ast.ParenExpr:
				e = x.X
			case *ast.SelectorExpr:
				e = x.X
			case *ast.IndexExpr:
				e = x.X
			case *ast.SliceExpr:
				e = x.X
			case *ast.Ident:
				return pkg.Info.Uses[x] == v
			default:
				return false
			}
		}
	}
	return anyNode(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			return n.Op == token.AND && isV(n.X)
		case *ast.SliceExpr:
			_, isArray := v.Type().Underlying().(*types.Array)
			return isArray && isV(n.X)
		case *ast.SelectorExpr:
			sel := pkg.Info.Selections[n]
			return sel != nil && sel.Kind() == types.MethodVal && isV(n.X) && takesAddress(sel)
		case *ast.FuncLit:
			return anyNode(n.Body, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				return ok && pkg.Info.Uses[id] == v
			})
		}
		return false
	})
}

func takesAddress(sel *types.Selection) bool {
	sig := sel.Obj().Type().(*types.Signature)
	_, pointer := types.Unalias(sig.Recv().Type()).(*types.Pointer)
	_, already := types.Unalias(sel.Recv()).(*types.Pointer)
	return pointer && !already
}

// assigns reports whether the node assigns to the variable.
func (pkg *Package) assigns(root ast.Node, v *types.Var) bool {
	isV := func(e ast.Expr) bool {
		id, ok := ast.Unparen(e).(*ast.Ident)
		return ok && (pkg.Info.Uses[id] == v)
	}
	return anyNode(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			return slices.ContainsFunc(n.Lhs, isV)
		case *ast.IncDecStmt:
			return isV(n.X)
		case *ast.RangeStmt:
			return n.Tok == token.ASSIGN && (n.Key != nil && isV(n.Key) || n.Value != nil && isV(n.Value))
		}
		return false
	})
}

// calls reports whether the node calls the builtin function.
func (pkg *Package) calls(root ast.Node, builtin string) bool {
	return anyNode(root, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return false
		}
		b, ok := pkg.Info.Uses[id].(*types.Builtin)
		return ok && b.Name() == builtin
	})
}

// isGeneric reports whether the function or its receiver has type parameters.
func isGeneric(info *types.Info, fn *ast.FuncDecl) bool {
	sig := info.Defs[fn.Name].Type().(*types.Signature)
	return sig.TypeParams().Len()+sig.RecvTypeParams().Len() > 0
}

// results names the types of a function's results.
func (h *additions) results(t *types.Tuple) (names []string, ok bool) {
	for v := range t.Variables() {
		name := h.typeName(v.Type())
		if name == "" {
			return nil, false
		}
		names = append(names, name)
	}
	return names, true
}

// params declares variables as parameters: "a metaType1, b string".
func (h *additions) params(vars []*types.Var) (decl, args []string, ok bool) {
	for _, v := range vars {
		name := h.typeName(v.Type())
		if name == "" || v.Name() == "_" {
			return nil, nil, false
		}
		decl = append(decl, v.Name()+" "+name)
		args = append(args, v.Name())
	}
	return decl, args, true
}

// isScoped reports whether the object is found by its name alone: it is no
// field, no method and of no other package.
func (pkg *Package) isScoped(obj types.Object) bool {
	if obj == nil || obj.Pkg() != nil && obj.Pkg().Path() != pkg.Path {
		return false
	}
	switch obj := obj.(type) {
	case *types.Var:
		return !obj.IsField()
	case *types.Func:
		return obj.Signature().Recv() == nil
	}
	return true
}
