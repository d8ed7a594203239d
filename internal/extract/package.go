// Package extract turns the SSA form of a package into its summary. It is the
// only package that knows SSA.
package extract

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A Builder extracts the packages of one load. Packages that share types must
// share a Builder; it is not safe for concurrent use.
type Builder struct {
	prog    *ssa.Program
	created map[*types.Package]bool
}

// New returns a Builder for packages whose files are in fset.
func New(fset *token.FileSet) *Builder {
	return &Builder{prog: ssa.NewProgram(fset, ssa.BuilderMode(0)), created: make(map[*types.Package]bool)}
}

// An Input is one type-checked package with its syntax.
type Input struct {
	Types *types.Package
	Files []*ast.File
	Info  *types.Info
	Blame summary.BlameRule
	Light int64 // see summary.Package
	// NotGo and NotBuilt are the names of the package's files that are not Go, and of
	// those that this build leaves out.
	NotGo, NotBuilt []string
}

// Package returns the summary of a package. An error means that SSA could not
// be built for it; the package must then be listed as skipped.
func (b *Builder) Package(in Input) (pkg *summary.Package, err error) {
	defer func() {
		// Building SSA panics on code that the type checker lets through.
		if p := recover(); p != nil {
			pkg, err = nil, fmt.Errorf("cannot be analysed: %v", p)
		}
	}()
	b.createImports(in.Types)
	b.created[in.Types] = true
	ssaPkg := b.prog.CreatePackage(in.Types, in.Files, in.Info, true)
	ssaPkg.Build()

	x := &extractor{
		prog:  b.prog,
		pkg:   ssaPkg,
		in:    in,
		seen:  make(map[*ssa.Function]bool),
		boxed: make(map[string]bool),
		local: make(map[string]bool),
		out:   &summary.Package{Path: in.Types.Path(), Name: in.Types.Name(), Blame: in.Blame, Light: in.Light},
	}
	x.syntax = indexSyntax(in.Files)
	x.members()
	x.drain()
	x.embedded()
	x.secrets()
	x.texts()
	x.configurations()
	x.out.Generated = x.generatedFiles()
	x.out.Unseen = in.isCalledUnseen()
	x.out.NamesScope = hasText(in.Files, known.NamesScope)
	x.out.NamesHost = hasText(in.Files, known.NamesHost)
	for _, imp := range in.Types.Imports() {
		x.out.Imports = append(x.out.Imports, imp.Path())
		if !known.ClientPackage(imp.Path()) {
			continue
		}
		declares := func(name string) bool { return imp.Scope().Lookup(name) != nil }
		x.out.Impersonates = x.out.Impersonates || known.HeedsImpersonation(imp.Path(), declares)
		if scopes := scopeConstants(imp); len(scopes) > 0 {
			x.out.Clients = append(x.out.Clients, summary.Client{Package: imp.Path(), Scopes: scopes})
		}
	}
	slices.SortFunc(x.out.JSON, func(a, b summary.JSONType) int { return cmp.Compare(a.Type, b.Type) })
	slices.SortFunc(x.out.Clients, func(c, d summary.Client) int { return cmp.Compare(c.Package, d.Package) })
	slices.Sort(x.out.Imports)
	slices.SortFunc(x.out.Funcs, func(f, g *summary.Func) int { return cmp.Compare(f.ID, g.ID) })
	slices.SortFunc(x.out.Methods, func(m, n summary.Method) int {
		return cmp.Or(cmp.Compare(m.Type, n.Type), cmp.Compare(m.Name, n.Name))
	})
	return x.out, nil
}

// hasText reports whether a text in the source, or the tag of a field, is one that
// is accepts: a literal, as it is written.
func hasText(files []*ast.File, is func(literal string) bool) bool {
	found := false
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && is(lit.Value) {
				found = true
			}
			return !found
		})
	}
	return found
}

// scopeConstants are the values of a client's constants named ...Scope.
func scopeConstants(client *types.Package) []string {
	var scopes []string
	for _, name := range client.Scope().Names() {
		c, ok := client.Scope().Lookup(name).(*types.Const)
		if ok && strings.HasSuffix(name, "Scope") && c.Val().Kind() == constant.String {
			scopes = append(scopes, constant.StringVal(c.Val()))
		}
	}
	slices.Sort(scopes)
	return scopes
}

// createImports declares the packages that pkg imports, without bodies. Those
// with a body to come are declared when their turn comes: imports come first.
func (b *Builder) createImports(pkg *types.Package) {
	for _, imp := range pkg.Imports() {
		if !b.created[imp] {
			b.created[imp] = true
			b.createImports(imp)
			b.prog.CreatePackage(imp, nil, nil, true)
		}
	}
}

// An extractor extracts one package.
type extractor struct {
	prog   *ssa.Program
	pkg    *ssa.Package
	in     Input
	syntax *syntax
	out    *summary.Package

	seen    map[*ssa.Function]bool
	queue   []*ssa.Function
	boxed   map[string]bool   // types whose methods are in out.Methods
	written []writtenConstant // nil until it is looked for
	local   map[string]bool   // types of functions whose JSON names were noted

	numbered *ssa.BasicBlock // the block whose instructions have their numbers here
	numbers  map[ssa.Instruction]int
}

// members queues the functions and methods that the package declares.
func (x *extractor) members() {
	names := x.in.Types.Scope().Names()
	for _, name := range names {
		switch m := x.pkg.Members[name].(type) {
		case *ssa.Function:
			x.want(m)
		case *ssa.Type:
			x.declaredMethods(m.Type())
			x.jsonNames(m.Type())
		}
	}
	// init functions and the initializers of variables.
	for name, m := range x.pkg.Members {
		if fn, ok := m.(*ssa.Function); ok && !slices.Contains(names, name) {
			x.want(fn)
		}
	}
}

// declaredMethods queues the methods of a named type, and notes the method
// sets of the type and of pointers to it.
func (x *extractor) declaredMethods(t types.Type) {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || types.IsInterface(named) {
		return
	}
	for m := range named.Methods() {
		if fn := x.prog.FuncValue(m); fn != nil {
			x.want(fn)
		}
	}
	x.methodSet(named)
	x.methodSet(types.NewPointer(named))
}

// methodSet notes which function each method of a concrete type runs.
func (x *extractor) methodSet(t types.Type) {
	name := typeName(t)
	if x.boxed[name] {
		return
	}
	x.boxed[name] = true
	set := types.NewMethodSet(t)
	for i := range set.Len() {
		sel := set.At(i)
		var fn *ssa.Function
		if fn = x.prog.MethodValue(sel); fn == nil {
			// A method of a generic type: the declared one stands for all.
			fn = x.prog.FuncValue(sel.Obj().(*types.Func))
		}
		if fn == nil {
			continue
		}
		fn = origin(fn)
		x.want(fn)
		x.out.Methods = append(x.out.Methods, summary.Method{Type: name, Name: sel.Obj().Name(), Func: funcID(fn)})
	}
}

// want queues a function whose body this package has to bring.
func (x *extractor) want(fn *ssa.Function) {
	fn = origin(fn)
	if x.seen[fn] || fn.Blocks == nil {
		return
	}
	if fn.Pkg != nil && fn.Pkg != x.pkg && fn.Synthetic == "" {
		return // in another package's summary
	}
	x.seen[fn] = true
	x.queue = append(x.queue, fn)
}

func (x *extractor) drain() {
	for len(x.queue) > 0 {
		fn := x.queue[0]
		x.queue = x.queue[1:]
		x.out.Funcs = append(x.out.Funcs, x.function(fn))
		for _, anon := range fn.AnonFuncs {
			x.want(anon)
		}
	}
}

// origin is the generic function that fn is an instance of, or fn.
func origin(fn *ssa.Function) *ssa.Function {
	if o := fn.Origin(); o != nil {
		return o
	}
	return fn
}
