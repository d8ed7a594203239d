package metamorphic

import (
	"fmt"
	"go/types"
	"regexp"
	"slices"
	"strings"
)

// additions are the declarations that a rewrite adds to a package, in a file of
// their own: functions and types that values pass through.
type additions struct {
	pkg     *Package
	imports []string // import paths; the n-th has the name metaN
	decls   []string
	named   map[string]string // what was declared, by key
}

func (d *Draft) additionsOf(pkg *Package) *additions {
	h := d.additions[pkg]
	if h == nil {
		h = &additions{pkg: pkg, named: make(map[string]string)}
		d.additions[pkg] = h
	}
	return h
}

// typeName is how the type is written in the package, or "" when it cannot be.
// Packages have names there that nothing can hide; what uses one is given the
// import at the end.
func (h *additions) typeName(t types.Type) string {
	if !writable(t, h.pkg.Types) {
		return ""
	}
	return types.TypeString(types.Unalias(t), h.qualify)
}

// alias is another name for the type.
func (h *additions) alias(typ string) string {
	return h.declare("Alias", typ, "type NAME = "+typ)
}

func (h *additions) qualify(pkg *types.Package) string {
	if pkg.Path() == h.pkg.Types.Path() {
		return ""
	}
	return h.imported(pkg.Path())
}

// imported is the name under which files of the package import another one.
func (h *additions) imported(path string) string {
	i := slices.Index(h.imports, path)
	if i < 0 {
		i = len(h.imports)
		h.imports = append(h.imports, path)
	}
	return fmt.Sprintf("meta%d", i)
}

var importUse = regexp.MustCompile(`\bmeta([0-9]+)\.`)

// importsOf are declarations of the imports that a text uses.
func (h *additions) importsOf(text string) string {
	used := make(map[string]bool)
	for _, m := range importUse.FindAllStringSubmatch(text, -1) {
		used[m[1]] = true
	}
	var b strings.Builder
	for i, path := range h.imports {
		if used[fmt.Sprint(i)] {
			fmt.Fprintf(&b, "\nimport %s %q", h.imported(path), path)
		}
	}
	return b.String()
}

// declare adds a declaration, once for each key; NAME in its text is the name
// that it gets.
func (h *additions) declare(stem, key, text string) string {
	if name, ok := h.named[stem+" "+key]; ok {
		return name
	}
	name := fmt.Sprintf("meta%s%d", stem, len(h.named)+1)
	h.named[stem+" "+key] = name
	h.decls = append(h.decls, strings.ReplaceAll(text, "NAME", name)+"\n")
	return name
}

// file is the text of the additions' file; "" when there are none.
func (h *additions) file(pkg string) string {
	if len(h.decls) == 0 {
		return ""
	}
	text := strings.Join(h.decls, "\n")
	return "package " + pkg + "\n" + h.importsOf(text) + "\n\n" + text
}

// writable reports whether the type can be written at the top level of the
// package: it has no type parameters, local types or names of other packages
// that are not exported.
func writable(t types.Type, pkg *types.Package) bool {
	all := func(ts ...types.Type) bool {
		return !slices.ContainsFunc(ts, func(t types.Type) bool { return !writable(t, pkg) })
	}
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return t.Info()&types.IsUntyped == 0 && t.Kind() != types.Invalid && t.Kind() != types.UnsafePointer
	case *types.Named:
		return namedWritable(t, pkg) && all(slices.Collect(t.TypeArgs().Types())...)
	case *types.Pointer:
		return all(t.Elem())
	case *types.Slice:
		return all(t.Elem())
	case *types.Array:
		return all(t.Elem())
	case *types.Chan:
		return all(t.Elem())
	case *types.Map:
		return all(t.Key(), t.Elem())
	case *types.Tuple:
		for v := range t.Variables() {
			if !all(v.Type()) {
				return false
			}
		}
		return true
	case *types.Signature:
		return t.TypeParams().Len() == 0 && all(t.Params(), t.Results())
	case *types.Struct:
		for f := range t.Fields() {
			if !f.Exported() && f.Pkg().Path() != pkg.Path() || !all(f.Type()) {
				return false
			}
		}
		return true
	case *types.Interface:
		for m := range t.Methods() {
			if !m.Exported() && m.Pkg().Path() != pkg.Path() || !all(m.Type()) {
				return false
			}
		}
		return true
	}
	return false
}

func namedWritable(t *types.Named, pkg *types.Package) bool {
	obj := t.Obj()
	switch {
	case obj.Pkg() == nil:
		return true // error, comparable
	case obj.Pkg().Path() == pkg.Path():
		return obj.Parent() == pkg.Scope()
	}
	elements := strings.Split(obj.Pkg().Path(), "/")
	return obj.Exported() && !slices.Contains(elements, "internal") && !slices.Contains(elements, "vendor")
}
