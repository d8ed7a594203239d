package metamorphic

import (
	"go/types"
	"path"
	"strings"
)

// fill puts the names of the stop's types into a text.
func (s *stop) fill(text string) string {
	if strings.Contains(text, "BOX") {
		text = strings.ReplaceAll(text, "BOX", s.box())
	}
	return strings.ReplaceAll(text, "TYPE", s.t)
}

// around is a detour that needs only the names of types.
func around(before, after string) detour {
	return func(s *stop) (string, string) { return s.fill(before), s.fill(after) }
}

// called is a detour through a function that the text declares, once for each
// type.
func called(stem, decl string) detour {
	return func(s *stop) (string, string) { return s.declare(stem, decl) + "(", ")" }
}

// generic is a detour through a function that the text declares once, for all
// types.
func generic(stem, decl string) detour {
	return func(s *stop) (string, string) { return s.h.declare(stem, "", decl) + "(", ")" }
}

// Through functions. What is put around an expression must not declare a name
// that the expression may use: such names begin with meta.
var (
	viaFunction  = called("Pass", "func NAME(v TYPE) TYPE { return v }")
	viaGeneric   = generic("ID", "func NAME[T any](v T) T { return v }")
	viaClosure   = around("func() TYPE { metaV := ", "; get := func() TYPE { return metaV }; return get() }()")
	viaCallback  = called("Hand", "func NAME(v TYPE) TYPE { var w TYPE; NAME_1(v, func(x TYPE) { w = x }); return w }\n\nfunc NAME_1(v TYPE, take func(TYPE)) { take(v) }")
	viaDefer     = around("func() (metaV TYPE) { defer func() { metaV = ", " }(); return }()")
	viaBothPaths = called("Choose", "func NAME(v TYPE) TYPE { if len(NAME_1) > 1 { return v }; w := v; return w }\n\nvar NAME_1 = []int{1}")
)

// Through memory.
var (
	viaStruct  = around("(BOX{v: ", "}).v")
	viaPointer = around("(*func() *TYPE { metaP := new(TYPE); *metaP = ", "; return metaP }())")
	viaMap     = around(`(map[string]TYPE{"k": `, `})["k"]`)
	viaSlice   = around("([]TYPE{", "})[0]")
	viaRange   = around("func() TYPE { for _, v := range []TYPE{", `} { return v }; panic("unreachable") }()`)
)

// Through channels and goroutines.
var (
	viaChannel   = around("func() TYPE { metaC := make(chan TYPE, 1); metaC <- ", "; return <-metaC }()")
	viaGoroutine = around("func() TYPE { metaC := make(chan TYPE); go func() { metaC <- ", " }(); return <-metaC }()")
)

// viaMethod goes through a method that is used as a value.
func viaMethod(s *stop) (before, after string) {
	kept := s.declare("Kept", "type NAME struct{ v TYPE }\n\nfunc (k NAME) get() TYPE { return k.v }")
	return s.fill("func() TYPE { metaGet := " + kept + "{"), "}.get; return metaGet() }()"
}

// viaAlias goes through a function that has another name for the type.
func viaAlias(s *stop) (before, after string) {
	alias := s.h.alias(s.t)
	return s.h.declare("Renamed", s.t, "func NAME(v "+alias+") "+alias+" { return v }") + "(", ")"
}

// viaInterface goes through a method of an interface.
func viaInterface(s *stop) (before, after string) {
	iface := s.declare("Getter", "type NAME interface{ Get() TYPE }")
	impl := s.declare("Getting", "type NAME struct{ v TYPE }\n\nfunc (g *NAME) Get() TYPE { return g.v }")
	return iface + "(&" + impl + "{", "}).Get()"
}

// viaAny forgets the type and asserts it again. A nil interface would not come
// through.
func viaAny(s *stop) (before, after string) {
	if types.IsInterface(s.typ) {
		return "", ""
	}
	return "any(", s.fill(").(TYPE)")
}

// viaOnce has the value computed by sync.OnceValue.
func viaOnce(s *stop) (before, after string) {
	return s.fill(s.h.imported("sync") + ".OnceValue(func() TYPE { return "), " })()"
}

// viaPackage goes through a function of a package that is added to the program.
func viaPackage(s *stop) (before, after string) {
	file := path.Join(s.Name, "metapass", "metapass.go")
	s.added[file] = "// Package metapass passes values on.\npackage metapass\n\n// ID is what it is given.\nfunc ID[T any](v T) T { return v }\n"
	s.importInto(s.file, path.Join(s.Module, s.Name, "metapass"))
	return "metapass.ID(", ")"
}

// importInto has the file import the package, if it does not yet.
func (d *Draft) importInto(f *File, importPath string) {
	text := "\n\nimport \"" + importPath + "\"\n"
	for _, e := range d.edits[f] {
		if e.text == text {
			return
		}
	}
	d.insert(f, f.Syntax.Name.End(), text)
}
