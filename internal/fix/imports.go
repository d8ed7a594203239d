package fix

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
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
		default:
			if err := d.dropImport(pkg, file, name); err != nil {
				return err
			}
		}
	}
	return nil
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
