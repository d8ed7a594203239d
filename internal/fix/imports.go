package fix

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// dropImports removes the imports that the draft leaves without a use.
func (d *draft) dropImports() error {
	done := make(map[*types.PkgName]bool)
	for _, id := range d.gone {
		pkg, file := d.fileOf(id)
		name := pkg.Info.Uses[id].(*types.PkgName)
		if done[name] {
			continue
		}
		done[name] = true
		others, left := 0, 0
		for cur := range pkg.root.Preorder((*ast.Ident)(nil)) {
			if use := cur.Node().(*ast.Ident); pkg.Info.Uses[use] == name && !slices.Contains(d.gone, use) {
				others++
				if !d.Suggester.gone[use] {
					left++
				}
			}
		}
		switch {
		case left > 0:
		case others > 0:
			return errors.New("another fix takes another use of its import away, and none would be left")
		case d.hasEffects(name.Imported(), make(map[string]bool)) && !pkg.importsTwice(name.Imported()):
			return errors.New("the import of " + name.Imported().Name() + " would go, and what the package does when the program starts")
		default:
			if err := d.dropImport(pkg, file, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// hasEffects reports whether a package, or one that it imports, may do something
// when the program starts that is missed where nothing imports it.
func (s *Suggester) hasEffects(p *types.Package, seen map[string]bool) bool {
	if seen[p.Path()] || known.Standard(p.Path()) || known.Library(p.Path()) {
		return false
	}
	seen[p.Path()] = true
	i := slices.IndexFunc(s.pkgs, func(u *unit) bool { return u.Types.Path() == p.Path() })
	return i < 0 || s.pkgs[i].starts() || slices.ContainsFunc(p.Imports(), func(imp *types.Package) bool { return s.hasEffects(imp, seen) })
}

// starts reports whether something in the package runs when the program starts: a
// function init, a function whose result a variable holds. What a blank import is
// for is that, too.
func (u *unit) starts() bool {
	for _, file := range u.Files {
		if slices.ContainsFunc(file.Imports, func(spec *ast.ImportSpec) bool { return spec.Name != nil && spec.Name.Name == "_" }) {
			return true
		}
		for _, decl := range file.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if decl.Recv == nil && decl.Name.Name == "init" {
					return true
				}
			case *ast.GenDecl:
				if decl.Tok == token.VAR && u.calls(decl) {
					return true
				}
			}
		}
	}
	return false
}

// pure are the packages of the standard library whose functions only compute.
var pure = map[string]bool{
	"errors": true, "regexp": true, "strings": true, "strconv": true, "time": true, "math": true, "bytes": true, "slices": true, "maps": true,
	"unicode": true, "unicode/utf8": true, "path": true, "path/filepath": true, "net/url": true, "html": true, "sort": true,
}

// calls reports whether a declaration calls a function that may do more than
// compute.
func (u *unit) calls(decl *ast.GenDecl) (found bool) {
	ast.Inspect(decl, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && !u.Info.Types[call.Fun].IsType() {
			fn, ok := typeutil.Callee(u.Info, call).(*types.Func)
			found = found || !ok || fn.Pkg() == nil || !pure[fn.Pkg().Path()]
		}
		return !found
	})
	return found
}

// importsTwice reports whether several files of the package import another.
func (u *unit) importsTwice(p *types.Package) bool {
	n := 0
	for _, file := range u.Files {
		if slices.ContainsFunc(file.Imports, func(spec *ast.ImportSpec) bool {
			name := u.Info.PkgNameOf(spec)
			return name != nil && name.Imported() == p
		}) {
			n++
		}
	}
	return n > 1
}

func (s *Suggester) fileOf(n ast.Node) (*unit, *ast.File) {
	for _, pkg := range s.pkgs {
		for _, file := range pkg.Files {
			if file.FileStart <= n.Pos() && n.Pos() < file.FileEnd {
				return pkg, file
			}
		}
	}
	return nil, nil
}

// dropImport removes an import with its line, and the declaration around it if
// it is the only one there.
func (d *draft) dropImport(pkg *unit, file *ast.File, name *types.PkgName) error {
	at := &spot{unit: pkg, file: file, tf: d.fset.File(file.FileStart)}
	for _, e := range d.edits {
		if d.fset.File(e.Pos) == at.tf {
			at.name = e.File
		}
	}
	for i, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.IMPORT {
			continue
		}
		for n, spec := range gen.Specs {
			spec := spec.(*ast.ImportSpec)
			if pkg.Info.Implicits[spec] != name && (spec.Name == nil || pkg.Info.Defs[spec.Name] != name) {
				continue
			}
			if len(gen.Specs) == 1 {
				return d.dropLines(at, gen, gen.Doc, endOf(file.Decls, i-1), startOf(file.Decls, i+1))
			}
			return d.dropLines(at, spec, spec.Doc, endOf(gen.Specs, n-1), startOf(gen.Specs, n+1))
		}
	}
	return errors.New("the import that would be left unused is not found")
}

// dropLines removes a node with its lines, unless a comment above is about it
// or another node stands on them.
func (d *draft) dropLines(at *spot, n ast.Node, doc *ast.CommentGroup, before, after token.Pos) error {
	first, last := at.line(n.Pos()), at.line(n.End())
	pos, end := at.lines(first, last)
	shared := before.IsValid() && at.line(before) == first || after.IsValid() && at.line(after) == last
	if doc != nil || shared || !at.cut(pos, end) {
		return errors.New("an import would be left unused, and cannot be removed by its line")
	}
	d.edit(at, pos, end, "")
	return nil
}

func endOf[N ast.Node](nodes []N, i int) token.Pos {
	if i < 0 {
		return token.NoPos
	}
	return nodes[i].End()
}

func startOf[N ast.Node](nodes []N, i int) token.Pos {
	if i >= len(nodes) {
		return token.NoPos
	}
	return nodes[i].Pos()
}
