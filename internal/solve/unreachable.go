package solve

import (
	"maps"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// What a command runs is found by following its calls. Go has other ways to get
// to a function: by a value that code out of view has, by a method that it looks
// for, by reflection, from files that are not in view. A scope is needed by none
// only if none of these may lead to a call that takes it.

// pathOf is the path of a call that a frame makes, before it is known what reaches
// it.
func (r *reading) pathOf(i *instance) model.Path {
	dead := i.root().dead && !r.library
	return model.Path{Dead: dead, Unreachable: dead && r.isUnreachable(i)}
}

// isUnreachable reports whether nothing can run a frame below a function that the
// command does not call.
func (r *reading) isUnreachable(i *instance) bool {
	if i.mergedFrame() != nil || r.runnable().all {
		return false
	}
	for ; i != nil; i = i.parent {
		if r.runnable().ids[i.fn.ID] {
			return false
		}
	}
	return true
}

// strangers are the methods that functions of libraries call which the command is
// not seen to run, and which something may run all the same.
func (r *reading) strangers() []string {
	if r.library {
		return nil
	}
	called := make(map[string]bool)
	for _, pkg := range r.parts {
		for _, fn := range pkg.Funcs {
			if r.entered[fn.ID] || !r.relevance.acts[fn] || !r.runnable().all && !r.runnable().ids[fn.ID] {
				continue
			}
			for _, call := range fn.Calls {
				if m, ok := r.calledMethod(call.Callee); ok {
					called[m.ID] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(called))
}

func (r *reading) calledMethod(callee string) (scopemap.Method, bool) {
	callType, rpc := known.CalledMethod(callee)
	if rpc != "" {
		return r.table.MethodByRPC(rpc)
	}
	return r.table.MethodByGoCall(callType)
}

// A runnable is what may run of the functions in view.
type runnable struct {
	all bool
	ids map[string]bool
}

func (r *reading) runnable() *runnable {
	if r.mayRun == nil {
		f := &runnableFinder{reading: r, found: &runnable{ids: make(map[string]bool)}, byName: make(map[string][]string)}
		f.find()
		r.mayRun = f.found
	}
	return r.mayRun
}

// A runnableFinder follows what runs to what it names.
type runnableFinder struct {
	*reading
	found  *runnable
	byName map[string][]string // the methods of a name
	queue  []*summary.Func
}

func (f *runnableFinder) find() {
	for _, pkg := range f.parts {
		f.found.all = f.found.all || pkg.Unseen
		for _, m := range pkg.Methods {
			f.byName[m.Name] = append(f.byName[m.Name], m.Func)
		}
	}
	if f.found.all {
		return
	}
	for id := range f.run {
		f.mark(id)
	}
	f.markExported()
	for name := range f.byName {
		if known.IsOptional(name) {
			f.markMethods(name)
		}
	}
	for len(f.queue) > 0 {
		fn := f.queue[0]
		f.queue = f.queue[1:]
		f.follow(fn)
	}
}

// markExported marks what code out of view may call by a name: the functions of a
// main package, which may be a plugin, and the methods of what that code has. Where
// it has a struct, it may have made the structs in it.
func (f *runnableFinder) markExported() {
	had, any := f.had()
	for _, pkg := range f.parts {
		for _, fn := range pkg.Funcs {
			if pkg.Name == "main" && !strings.HasPrefix(fn.ID, "(") && isExportedName(fn.ID) {
				f.mark(fn.ID)
			}
		}
		for _, m := range pkg.Methods {
			typ := strings.TrimPrefix(m.Type, "*")
			if had[typ] || any && len(f.ofType[typ]) == 0 && isExportedName(m.Func) {
				f.mark(m.Func)
			}
		}
	}
}

// had are the types of the values that code out of view has; any is set where it
// may look into one of the program.
func (f *runnableFinder) had() (types map[string]bool, any bool) {
	types = make(map[string]bool)
	for key := range f.escaped {
		typ := strings.TrimPrefix(key.at.obj.typ, "*")
		types[typ] = true
		any = any || key.leaves && f.inView(packageOf(typ))
	}
	return types, any
}

func (f *runnableFinder) follow(fn *summary.Func) {
	for _, v := range fn.Values {
		if v.Op == summary.OpFunction {
			f.mark(v.Text)
		}
	}
	for _, id := range fn.Mentions {
		f.mark(id)
	}
	for _, call := range fn.Calls {
		switch {
		case call.Kind == summary.Invoke:
			f.markMethods(call.Callee)
		case call.Kind == summary.Static:
			f.mark(call.Callee)
			if known.CallsByName(call.Callee) {
				for name := range f.byName {
					f.markMethods(name)
				}
			}
		}
	}
}

func (f *runnableFinder) markMethods(name string) {
	for _, id := range f.byName[name] {
		f.mark(id)
	}
}

func (f *runnableFinder) mark(id string) {
	fn := f.funcs[id]
	if fn == nil { // a method value
		id = strings.TrimSuffix(strings.TrimSuffix(id, "$bound"), "$thunk")
		fn = f.funcs[id]
	}
	if fn != nil && !f.found.ids[id] {
		f.found.ids[id] = true
		f.queue = append(f.queue, fn)
	}
}
