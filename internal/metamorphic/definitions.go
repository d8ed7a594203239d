package metamorphic

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// splitDefinitions turns "x := e" into "var x T" and "x = e".
func splitDefinitions(d *Draft) {
	for _, f := range d.files() {
		h := d.additionsOf(f.pkg)
		eachList(f.Syntax, func(s ast.Stmt) {
			assign, ok := s.(*ast.AssignStmt)
			if !ok || assign.Tok != token.DEFINE {
				return
			}
			var decls []string
			for _, lhs := range assign.Lhs {
				id := lhs.(*ast.Ident)
				v, ok := f.pkg.Info.Defs[id].(*types.Var)
				if id.Name == "_" || !ok {
					continue // assigned, not declared
				}
				typ := h.typeName(v.Type())
				if typ == "" || f.pkg.usesName(assign, id.Name, v) {
					return
				}
				decls = append(decls, "var "+id.Name+" "+typ+"; ")
			}
			d.insert(f, assign.Pos(), strings.Join(decls, ""))
			d.replace(f, assign.TokPos, assign.TokPos+2, "=")
		})
	}
}

// usesName reports whether the statement uses another object of the variable's
// name, which the variable would hide if it were declared before.
func (pkg *Package) usesName(s *ast.AssignStmt, name string, v *types.Var) bool {
	return slices.ContainsFunc(s.Rhs, func(e ast.Expr) bool {
		return anyNode(e, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			return ok && id.Name == name && pkg.isScoped(pkg.Info.Uses[id]) && pkg.Info.Uses[id] != v
		})
	})
}

// eachList visits the statements that stand in a list of statements.
func eachList(root ast.Node, visit func(ast.Stmt)) {
	ast.Inspect(root, func(n ast.Node) bool {
		var list []ast.Stmt
		switch n := n.(type) {
		case *ast.BlockStmt:
			list = n.List
		case *ast.CaseClause:
			list = n.Body
		case *ast.CommClause:
			list = n.Body
		}
		for _, s := range list {
			visit(s)
		}
		return true
	})
}
