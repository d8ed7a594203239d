package appsscript

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/dop251/goja/ast"
)

// An entry is a function of the project by which a way through it begins. All
// top-level functions may be run by whoever uses the script; those that other
// code names are gone through where it calls them, with what it hands over.
type entry struct {
	name string
	fn   *function
}

// entries are the project's functions in the order in which they are gone
// through: handlers first, then those that no code names.
func (r *run) entries() (first, rest []entry) {
	var all []entry
	for name, c := range r.global.vars {
		for _, a := range c.v {
			if a.kind == isObject && a.obj.fn != nil && name != "this" {
				all = append(all, entry{name, a.obj.fn})
			}
		}
	}
	slices.SortFunc(all, func(a, b entry) int {
		return cmp.Or(a.fn.at.Compare(b.fn.at), cmp.Compare(a.name, b.name))
	})
	for _, e := range all {
		if r.isHandler(e.name) || !r.named[e.name] {
			first = append(first, e)
		} else {
			rest = append(rest, e)
		}
	}
	slices.SortStableFunc(first, func(a, b entry) int {
		switch x, y := r.isHandler(a.name), r.isHandler(b.name); {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
	return first, rest
}

// runEntries goes through all functions once.
func (r *run) runEntries() {
	first, rest := r.entries()
	for _, e := range first {
		if r.matters[e.fn.literal] || r.isHandler(e.name) {
			r.runEntry(e)
		}
	}
	for _, e := range rest {
		if !r.visited[e.fn.literal] && r.matters[e.fn.literal] {
			r.runEntry(e)
		}
	}
	weighed := len(r.functions)
	for i := 0; i < len(r.functions); i++ { // more are made on the way
		if f := r.functions[i]; !r.visited[f.literal] && (r.matters[f.literal] || i >= weighed) {
			r.runUncalled(r.literals[f.literal])
		}
	}
}

func (r *run) runEntry(e entry) {
	u := under{public: !strings.HasSuffix(e.name, "_")}
	u.dead = !u.public
	args := unknownArgs(e.fn)
	if r.isHandler(e.name) {
		u = under{handler: r.handlerRun(e), public: true}
		args = []value{one(atom{kind: isEvent, at: e.fn.at})}
	}
	returned := r.way(u, e.fn, nil, args)
	if u.handler != nil {
		r.responds(u.handler, returned)
	}
	if u.public {
		r.escape(returned, e.fn.at, "its access token is returned by "+e.name+", which whoever runs the script may call")
	}
}

// runUncalled goes through a function that nothing in view calls.
func (r *run) runUncalled(f *function) {
	var this value
	if f.home != nil {
		o := r.newObject(f.at)
		o.proto, o.open = f.home.proto, true
		this = one(o.atom())
	}
	r.way(under{dead: true}, f, this, unknownArgs(f))
}

// way goes through a function as the beginning of a way, which may be taken or
// not.
func (r *run) way(u under, f *function, this value, args []value) (returned value) {
	r.frames = []*frame{{file: f.file}}
	r.env, r.done, r.under = r.global, false, u
	r.maybe(func() {
		returned = r.invoke(f, this, args, f.at)
		r.settle()
	})
	r.under = under{}
	return returned
}

// references are the names that code uses, beside those that it declares.
func references(list []ast.Statement) map[string]bool {
	found := make(map[string]bool)
	refer(reflect.ValueOf(list), found, 0)
	return found
}

// refer walks a part of a syntax tree, for which the parser has no walker.
func refer(v reflect.Value, found map[string]bool, depth int) {
	if depth > 4*maxDepth {
		return
	}
	switch v.Kind() {
	case reflect.Interface:
		refer(v.Elem(), found, depth+1)
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		if id, ok := v.Interface().(*ast.Identifier); ok {
			found[string(id.Name)] = true
			return
		}
		refer(v.Elem(), found, depth+1)
	case reflect.Slice:
		for i := range v.Len() {
			refer(v.Index(i), found, depth+1)
		}
	case reflect.Struct:
		if short, ok := v.Interface().(ast.PropertyShort); ok {
			found[string(short.Name.Name)] = true
		}
		for i := range v.NumField() {
			if !declares(v, i) {
				refer(v.Field(i), found, depth+1)
			}
		}
	}
}

// declares reports whether a field of a node names what it declares or assigns,
// or repeats what stands elsewhere.
func declares(v reflect.Value, i int) bool {
	name := v.Type().Field(i).Name
	switch v.Interface().(type) {
	case ast.FunctionLiteral, ast.ClassLiteral:
		return name == "Name" || name == "DeclarationList"
	case ast.ArrowFunctionLiteral, ast.ClassStaticBlock:
		return name == "DeclarationList"
	case ast.Binding:
		_, plain := v.Field(i).Interface().(*ast.Identifier)
		return name == "Target" && plain
	case ast.AssignExpression:
		_, plain := v.Field(i).Interface().(*ast.Identifier)
		return name == "Left" && plain
	}
	return false
}
