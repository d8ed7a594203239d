package metamorphic

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// bodiesToClosures has every function return what a closure returns that holds
// its body.
func bodiesToClosures(d *Draft) {
	for _, f := range d.files() {
		for _, fn := range f.funcs() {
			if len(fn.Body.List) == 0 || f.pkg.calls(fn.Body, "recover") || hidesTypes(fn.Type) {
				continue
			}
			results, verb := f.resultText(fn.Type), ""
			if results != "" {
				verb = "return "
			}
			d.insert(f, fn.Body.Lbrace+1, "\n"+verb+"func() "+results+" {")
			d.insert(f, fn.Body.Rbrace, "}()\n")
		}
	}
}

// resultText is the source of a function's results.
func (f *File) resultText(fn *ast.FuncType) string {
	if fn.Results == nil {
		return ""
	}
	return f.text(fn.Results)
}

// hidesTypes reports whether a parameter has the name of something that the
// results name.
func hidesTypes(fn *ast.FuncType) bool {
	return fn.Results != nil && slices.ContainsFunc(paramNames(fn), func(name string) bool {
		return slices.ContainsFunc(fn.Results.List, func(field *ast.Field) bool {
			return anyNode(field.Type, func(n ast.Node) bool { id, ok := n.(*ast.Ident); return ok && id.Name == name })
		})
	})
}

func paramNames(fn *ast.FuncType) []string {
	var names []string
	for _, field := range fn.Params.List {
		for _, id := range field.Names {
			names = append(names, id.Name)
		}
	}
	return names
}

// branchesToClosures puts the bodies of if statements and loops into closures,
// where nothing leaves them half-way.
func branchesToClosures(d *Draft) {
	for _, f := range d.files() {
		for _, fn := range f.funcs() {
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				var body *ast.BlockStmt
				switch n := n.(type) {
				case *ast.IfStmt:
					body = n.Body
				case *ast.RangeStmt:
					body = n.Body
				case *ast.ForStmt:
					body = n.Body
				}
				if body == nil || len(body.List) == 0 || leaves(body) || f.pkg.calls(body, "recover") || f.pkg.calls(body, "panic") {
					return true
				}
				d.insert(f, body.Lbrace+1, "\nfunc() {")
				d.insert(f, body.Rbrace, "}()\n")
				return false // its own branches stay
			})
		}
	}
}

// leaves reports whether control may leave the block but at its end, or what
// it defers would run at another time.
func leaves(n ast.Node) bool {
	return anyOutsideLiterals(n, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.ReturnStmt, *ast.BranchStmt, *ast.DeferStmt, *ast.LabeledStmt:
			return true
		}
		return false
	})
}

// extractTails moves the second half of every function into a function of its
// own, which takes the local variables as parameters.
func extractTails(d *Draft) {
	for _, f := range d.files() {
		for _, fn := range f.funcs() {
			if !isGeneric(f.pkg.Info, fn) && len(fn.Body.List) >= 2 {
				extractTail(d, f, fn)
			}
		}
	}
}

func extractTail(d *Draft, f *File, fn *ast.FuncDecl) {
	pkg, h := f.pkg, d.additionsOf(f.pkg)
	sig := pkg.Info.Defs[fn.Name].Type().(*types.Signature)
	results, ok := h.results(sig.Results())
	if !ok || sig.Results().Len() > 0 && sig.Results().At(0).Name() != "" || pkg.calls(fn.Body, "recover") {
		return
	}
	// The middle is best; else the next place behind it, then before.
	half := len(fn.Body.List) / 2
	var order []int
	for i := half; i < len(fn.Body.List); i++ {
		order = append(order, i)
	}
	for i := half - 1; i > 0; i-- {
		order = append(order, i)
	}
	for _, i := range order {
		head, tail := fn.Body.List[:i], fn.Body.List[i:]
		params, args, ok := h.paramsOfTail(head, tail)
		if !ok {
			continue
		}
		name, verb := d.fresh("Rest"), ""
		if len(results) > 0 {
			verb = "return "
		}
		start, end := tail[0].Pos(), tail[len(tail)-1].End()
		d.atEnd(f, fmt.Sprintf("func %s(%s) (%s) {\n%s\n}", name, strings.Join(params, ", "), strings.Join(results, ", "), f.between(start, end)))
		d.replace(f, start, end, verb+name+"("+strings.Join(args, ", ")+")")
		return
	}
}

// paramsOfTail are the variables that the tail of a function needs; not ok
// when it cannot stand alone.
func (h *additions) paramsOfTail(head, tail []ast.Stmt) (params, args []string, ok bool) {
	pkg := h.pkg
	nodes := make([]ast.Node, len(tail))
	for i, s := range tail {
		nodes[i] = s
	}
	if pkg.usesLocalNames(nodes...) || slices.ContainsFunc(nodes, hasLabel) {
		return nil, nil, false
	}
	free := pkg.free(nodes...)
	for _, v := range free {
		for _, s := range head {
			if pkg.shares(s, v) {
				return nil, nil, false
			}
		}
	}
	return h.params(free)
}

func hasLabel(n ast.Node) bool {
	return anyNode(n, func(n ast.Node) bool { _, ok := n.(*ast.LabeledStmt); return ok })
}
