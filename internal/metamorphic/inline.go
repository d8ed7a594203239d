package metamorphic

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// inline puts a function literal in the place of every call of a function of
// the program that is only called, never used as a value, and from one place;
// its declaration goes.
func inline(d *Draft) {
	for _, pkg := range d.Packages {
		uses := pkg.uses()
		var gone []*ast.FuncDecl
		for _, f := range pkg.Files {
			for _, fn := range f.funcs() {
				c := uses[pkg.Info.Defs[fn.Name]]
				if c.n != 1 || c.call == nil || c.file != f || !canInline(pkg, fn, c) || d.isUsedElsewhere(pkg, fn) {
					continue
				}
				within := func(a ast.Node, b *ast.FuncDecl) bool { return b.Pos() <= a.Pos() && a.End() <= b.End() }
				if slices.ContainsFunc(gone, func(g *ast.FuncDecl) bool {
					// A call in a function that is moved itself, or one that is moved into it.
					other := uses[pkg.Info.Defs[g.Name]]
					return within(c.call, g) || within(other.call, fn)
				}) {
					continue
				}
				gone = append(gone, fn)
				d.inlineCall(f, fn, c.call)
			}
		}
	}
}

// A use says how often a function is named, and where it is called.
type use struct {
	n    int
	call *ast.CallExpr
	file *File
}

func (pkg *Package) uses() map[types.Object]use {
	all := make(map[types.Object]use)
	for _, f := range pkg.Files {
		called := make(map[*ast.Ident]*ast.CallExpr)
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.DeferStmt, *ast.GoStmt:
				return false // counted below, but not called in a way that can be replaced
			case *ast.CallExpr:
				switch fun := n.Fun.(type) {
				case *ast.Ident:
					called[fun] = n
				case *ast.SelectorExpr:
					called[fun.Sel] = n
				}
			}
			return true
		})
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			if obj := pkg.Info.Uses[id]; obj != nil {
				u := all[obj]
				u.n++
				if call := called[id]; call != nil {
					u.call, u.file = call, f
				}
				all[obj] = u
			}
			return true
		})
	}
	return all
}

// canInline reports whether the function can stand where it is called, as a
// literal: it has no other name there, and means the same.
func canInline(pkg *Package, fn *ast.FuncDecl, c use) bool {
	if fn.Name.Name == "main" || fn.Name.Name == "init" || isGeneric(pkg.Info, fn) || pkg.calls(fn.Body, "recover") {
		return false
	}
	if fn.Pos() <= c.call.Pos() && c.call.End() <= fn.End() || len(c.call.Args) == 1 && isTuple(pkg.Info, c.call.Args[0]) {
		return false
	}
	if fn.Recv != nil && !canInlineMethod(pkg, fn, c.call) {
		return false
	}
	scope := pkg.Types.Scope().Innermost(c.call.Pos())
	return scope != nil && !anyNode(fn, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return false
		}
		obj := pkg.Info.Uses[id]
		if !pkg.isScoped(obj) || pkg.isLocal(obj) && obj.Parent() != nil && fn.Pos() <= obj.Pos() && obj.Pos() < fn.End() {
			return false
		}
		if _, ok := obj.(*types.Label); ok {
			return false
		}
		_, there := scope.LookupParent(id.Name, c.call.Pos())
		return !sameObject(there, obj)
	})
}

func isTuple(info *types.Info, e ast.Expr) bool {
	_, ok := info.Types[e].Type.(*types.Tuple)
	return ok
}

func sameObject(a, b types.Object) bool {
	if p, ok := a.(*types.PkgName); ok {
		q, ok := b.(*types.PkgName)
		return ok && p.Imported() == q.Imported()
	}
	return a == b
}

// canInlineMethod reports whether the method is called on a value of its own
// receiver type, and no interface can want it.
func canInlineMethod(pkg *Package, fn *ast.FuncDecl, call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || ast.IsExported(fn.Name.Name) || len(fn.Recv.List[0].Names) == 0 || hasUnnamed(fn.Type.Params) {
		return false
	}
	if anyNode(sel.X, func(n ast.Node) bool { _, ok := n.(*ast.CallExpr); return ok }) {
		return false
	}
	selection := pkg.Info.Selections[sel]
	method := pkg.Info.Defs[fn.Name].(*types.Func)
	if selection == nil || len(selection.Index()) != 1 || !types.Identical(pkg.Info.Types[sel.X].Type, method.Signature().Recv().Type()) {
		return false
	}
	for id := range pkg.Info.Defs {
		m, ok := pkg.Info.Defs[id].(*types.Func)
		if ok && m != method && m.Name() == method.Name() {
			return false // an interface's, or one for the same interface
		}
	}
	return true
}

func hasUnnamed(params *ast.FieldList) bool {
	return slices.ContainsFunc(params.List, func(field *ast.Field) bool { return len(field.Names) == 0 })
}

// isUsedElsewhere reports whether other packages may use the function.
func (d *Draft) isUsedElsewhere(pkg *Package, fn *ast.FuncDecl) bool {
	return ast.IsExported(fn.Name.Name) && pkg.Types.Name() != "main"
}

func (d *Draft) inlineCall(f *File, fn *ast.FuncDecl, call *ast.CallExpr) {
	params := strings.TrimSuffix(strings.TrimPrefix(f.text(fn.Type.Params), "("), ")")
	var receiver string
	if fn.Recv != nil {
		field := fn.Recv.List[0]
		params = f.text(field) + ", " + params
		receiver = f.text(call.Fun.(*ast.SelectorExpr).X)
		if len(call.Args) > 0 {
			receiver += ", "
		}
	}
	results := f.resultText(fn.Type)
	start := call.Fun.Pos()
	d.replace(f, start, call.Lparen+1, "func("+params+") "+results+" "+f.text(fn.Body)+"("+receiver)
	from := fn.Pos()
	if fn.Doc != nil {
		from = fn.Doc.Pos()
	}
	d.replace(f, from, fn.End(), "")
}
