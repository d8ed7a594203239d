package metamorphic

import (
	"go/ast"
	"go/types"
	"strings"
)

// rename gives everything that the program declares another name, but for what
// others find by its name: exported fields and methods (encoders, interfaces),
// main and init.
func rename(d *Draft) {
	for _, pkg := range d.Packages {
		for _, f := range pkg.Files {
			fields := symbols(pkg, f)
			ast.Inspect(f.Syntax, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if !ok {
					return true
				}
				obj := pkg.Info.Defs[id]
				if obj == nil {
					obj = pkg.Info.Uses[id]
				}
				if obj == nil && fields[id] {
					d.insert(f, id.End(), "Meta")
				}
				if obj != nil && d.renames(obj) {
					d.insert(f, id.End(), "Meta")
				}
				return true
			})
		}
	}
}

// symbols are the names that type switches declare; they have no object of
// their own.
func symbols(pkg *Package, f *File) map[*ast.Ident]bool {
	found := make(map[*ast.Ident]bool)
	ast.Inspect(f.Syntax, func(n ast.Node) bool {
		if s, ok := n.(*ast.TypeSwitchStmt); ok {
			if assign, ok := s.Assign.(*ast.AssignStmt); ok {
				found[assign.Lhs[0].(*ast.Ident)] = true
			}
		}
		return true
	})
	return found
}

// renames reports whether the object is the program's own and goes by a name
// that only its code uses.
func (d *Draft) renames(obj types.Object) bool {
	if obj.Pkg() == nil || obj.Name() == "_" || obj.Name() == "." || !d.isOwn(obj.Pkg()) {
		return false
	}
	switch obj := obj.(type) {
	case *types.PkgName:
		return false
	case *types.Var:
		if obj.IsField() {
			return !obj.Exported()
		}
	case *types.TypeName:
		return !obj.Exported() // its name may be that of a field, and an encoder's key
	case *types.Func:
		if obj.Signature().Recv() != nil {
			return !obj.Exported()
		}
		return obj.Name() != "main" && obj.Name() != "init"
	}
	return true
}

func (d *Draft) isOwn(pkg *types.Package) bool {
	root := d.Module + "/" + d.Name
	return pkg.Path() == root || strings.HasPrefix(pkg.Path(), root+"/")
}
