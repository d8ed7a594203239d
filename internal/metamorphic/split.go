package metamorphic

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"
)

// splitFiles moves every function into a file of its own.
func splitFiles(d *Draft) {
	for _, f := range d.files() {
		var stay []ast.Decl
		moved := 0
		for _, decl := range f.Syntax.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || runsInOrder(fn) {
				stay = append(stay, decl)
				continue
			}
			moved++
			name := fmt.Sprintf("%s_%02d.go", strings.TrimSuffix(path.Base(f.Name), ".go"), moved)
			d.added[path.Join(path.Dir(f.Name), name)] = f.fileOf(decl)
		}
		d.dropped[f] = true
		d.added[f.Name] = f.fileOf(stay...)
	}
}

// fileOf is a file that has only these declarations, with the imports that they
// need.
func (f *File) fileOf(decls ...ast.Decl) string {
	var body strings.Builder
	var nodes []ast.Node
	for _, decl := range decls {
		if isImport(decl) {
			continue
		}
		nodes = append(nodes, decl)
		fmt.Fprintf(&body, "\n%s\n", f.between(startWithDoc(decl), f.endOfLine(decl.End())))
	}
	return "package " + f.Syntax.Name.Name + "\n\n" + f.importsFor(nodes) + body.String()
}

func startWithDoc(decl ast.Decl) token.Pos {
	var doc *ast.CommentGroup
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		doc = decl.Doc
	case *ast.GenDecl:
		doc = decl.Doc
	}
	if doc != nil {
		return doc.Pos()
	}
	return decl.Pos()
}

// importsFor are the imports of the file that the nodes use, as declarations.
func (f *File) importsFor(nodes []ast.Node) string {
	used := make(map[*types.PkgName]bool)
	for _, n := range nodes {
		ast.Inspect(n, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if name, ok := f.pkg.Info.Uses[id].(*types.PkgName); ok {
					used[name] = true
				}
			}
			return true
		})
	}
	var b strings.Builder
	for _, spec := range f.Syntax.Imports {
		name, _ := f.pkg.Info.Implicits[spec].(*types.PkgName)
		if spec.Name != nil {
			name, _ = f.pkg.Info.Defs[spec.Name].(*types.PkgName)
		}
		importPath, err := strconv.Unquote(spec.Path.Value)
		switch {
		case err != nil:
			continue
		case spec.Name != nil && spec.Name.Name == "_":
			fmt.Fprintf(&b, "import _ %q\n", importPath)
		case name != nil && used[name]:
			fmt.Fprintf(&b, "import %s %q\n", name.Name(), importPath)
		}
	}
	return b.String()
}

// mainToPackage moves a command into a package below it; what is left of the
// command calls its Main.
func mainToPackage(d *Draft) {
	main := d.main()
	if main == nil {
		return
	}
	const name = "metaapp"
	for _, f := range main.Files {
		for _, decl := range f.Syntax.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "main" {
				if main.Types.Scope().Lookup("Main") != nil {
					return
				}
				d.replace(f, fn.Name.Pos(), fn.Name.End(), "Main")
			}
		}
		d.replace(f, f.Syntax.Name.Pos(), f.Syntax.Name.End(), name)
		d.moved[f] = path.Join(path.Dir(f.Name), name, path.Base(f.Name))
	}
	d.added[path.Join(d.Name, "main.go")] = fmt.Sprintf("package main\n\nimport %q\n\nfunc main() { %s.Main() }\n", main.Path+"/"+name, name)
}
