package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// An object tells variables, fields and functions apart by where they are
// declared: a package that is loaded twice, with its tests and without, declares
// each twice.
type object struct {
	pkg, name string
	at        token.Position
}

func (s *Suggester) object(o types.Object) object {
	switch declared := o.(type) {
	case *types.Var:
		o = declared.Origin()
	case *types.Func:
		o = declared.Origin()
	}
	key := object{name: o.Name(), at: s.fset.Position(o.Pos())}
	if o.Pkg() != nil {
		key.pkg = o.Pkg().Path()
	}
	return key
}

// A use is an expression that names an object.
type use struct {
	unit *unit
	cur  inspector.Cursor
}

// usesOf are the expressions that name a variable, a field or a function that
// may hold scopes.
func (s *Suggester) usesOf(o types.Object) []use {
	if s.uses == nil {
		s.uses = make(map[object][]use)
		for _, pkg := range s.pkgs {
			for cur := range pkg.root.Preorder((*ast.Ident)(nil)) {
				named := pkg.Info.Uses[cur.Node().(*ast.Ident)]
				if !mayHold(named) {
					continue
				}
				if kind, _ := cur.ParentEdge(); kind == edge.SelectorExpr_Sel {
					cur = cur.Parent()
				}
				key := s.object(named)
				s.uses[key] = append(s.uses[key], use{pkg, cur})
			}
		}
	}
	return s.uses[s.object(o)]
}

// textsOf are the constant expressions that name a scope, in full, by the end of
// its name, or as a pattern. Those that declare a constant are none: what names the
// constant is.
func (s *Suggester) textsOf(uri string) []use {
	if s.texts == nil {
		s.texts = make(map[string][]use)
		for _, pkg := range s.pkgs {
			for cur := range pkg.root.Preorder((*ast.BasicLit)(nil), (*ast.Ident)(nil)) {
				cur = whole(pkg, cur)
				if text := pkg.text(cur.Node().(ast.Expr)); strings.Contains(text, "chat") && !declaresConstant(cur) {
					s.texts[text] = append(s.texts[text], use{pkg, cur})
				}
			}
		}
	}
	name := regexp.MustCompile(`(^|[^.\w])` + regexp.QuoteMeta(short(uri)) + `($|[^.\w])`)
	var uses []use
	for _, text := range slices.Sorted(maps.Keys(s.texts)) {
		if name.MatchString(plain.Replace(text)) {
			uses = append(uses, s.texts[text]...)
		}
	}
	return uses
}

// plain takes a pattern for what it matches, as far as names of scopes go.
var plain = strings.NewReplacer(`\.`, ".", `\b`, " ", `\`, "")

// whole is the largest constant text that an expression is a part of.
func whole(u *unit, cur inspector.Cursor) inspector.Cursor {
	for up := cur.Parent(); up.Node() != nil; up = up.Parent() {
		if e, ok := up.Node().(ast.Expr); !ok || u.text(e) == "" {
			break
		}
		cur = up
	}
	return cur
}

func declaresConstant(cur inspector.Cursor) bool {
	kind, _ := cur.ParentEdge()
	if kind != edge.ValueSpec_Values && kind != edge.ValueSpec_Names {
		return false
	}
	decl, ok := cur.Parent().Parent().Node().(*ast.GenDecl)
	return ok && decl.Tok == token.CONST
}

func mayHold(o types.Object) bool {
	switch o := o.(type) {
	case *types.Var:
		return isText(o.Type()) || isTexts(o.Type())
	case *types.Func:
		results := o.Signature().Results()
		return results.Len() == 1 && (isText(results.At(0).Type()) || isTexts(results.At(0).Type()))
	}
	return false
}

// declOf is the declaration of a function, if it is in view.
func (s *Suggester) declOf(fn *types.Func) (*unit, *ast.FuncDecl) {
	if s.decls == nil {
		s.decls = make(map[object]decl)
		for _, pkg := range s.pkgs {
			for cur := range pkg.root.Preorder((*ast.FuncDecl)(nil)) {
				d := cur.Node().(*ast.FuncDecl)
				if o := pkg.Info.Defs[d.Name]; o != nil && d.Body != nil {
					s.decls[s.object(o)] = decl{pkg, d}
				}
			}
		}
	}
	d := s.decls[s.object(fn)]
	return d.unit, d.decl
}

type decl struct {
	unit *unit
	decl *ast.FuncDecl
}

// near are the packages at hand that may come to see a value which a package
// makes: those in a program with it. Others have values of their own.
func (s *Suggester) near(u *unit) map[string]bool {
	all := make(map[string]bool)
	for _, pkg := range s.pkgs {
		reached := make(map[string]bool)
		if s.reach(pkg.Types, reached); reached[u.Types.Path()] {
			maps.Copy(all, reached)
		}
	}
	return all
}

// reach adds a package and those at hand that it imports.
func (s *Suggester) reach(p *types.Package, reached map[string]bool) {
	if !s.paths[p.Path()] || reached[p.Path()] {
		return
	}
	reached[p.Path()] = true
	for _, imp := range p.Imports() {
		s.reach(imp, reached)
	}
}

// hasOtherBuilds reports whether a package at hand has files that are not.
func (s *Suggester) hasOtherBuilds(p *types.Package) bool {
	return slices.ContainsFunc(s.pkgs, func(u *unit) bool { return p != nil && u.OtherBuilds && u.Types.Path() == p.Path() })
}

// isOwn reports whether an object is declared in a package at hand.
func (s *Suggester) isOwn(o types.Object) bool { return o.Pkg() != nil && s.paths[o.Pkg().Path()] }
