package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A relevance says which functions matter, before any is entered. The cost of a
// program must follow the code that can reach the Chat API: that code is looked
// at in every context, the code that only brings it values in a few, and the
// rest not at all.
type relevance struct {
	w *world
	// acts has the functions that call a library that rows describe, or that
	// call, make or hand out a function that does.
	acts map[*summary.Func]bool
	// writes has the functions that write to memory that others see.
	writes map[*summary.Func]bool
	// inert has the functions that leave nothing behind but their results.
	inert map[*summary.Func]bool

	byMethod map[string][]*summary.Func // method name: the methods of that name
	asValue  map[shape][]*summary.Func  // functions that are used as values
}

// A shape is what a call of a function value tells of the function.
type shape struct{ params, results int }

func newRelevance(w *world, pkgs []*summary.Package) *relevance {
	r := &relevance{
		w:        w,
		acts:     make(map[*summary.Func]bool),
		writes:   make(map[*summary.Func]bool),
		inert:    make(map[*summary.Func]bool),
		byMethod: make(map[string][]*summary.Func),
		asValue:  make(map[shape][]*summary.Func),
	}
	var funcs []*summary.Func
	for _, pkg := range pkgs {
		funcs = append(funcs, pkg.Funcs...)
		for _, m := range pkg.Methods {
			if fn := w.funcs[m.Func]; fn != nil {
				r.byMethod[m.Name] = append(r.byMethod[m.Name], fn)
			}
		}
	}
	for _, fn := range funcs {
		for _, v := range fn.Values {
			if target := w.funcs[v.Text]; v.Op == summary.OpFunction && target != nil {
				s := shape{len(target.Params), len(target.Results)}
				r.asValue[s] = append(r.asValue[s], target)
			}
		}
	}
	begins := r.begins
	if slices.ContainsFunc(funcs, r.begins) {
		begins = func(fn *summary.Func) bool { return r.begins(fn) || r.actsBehind(fn) }
	}
	spread(funcs, r.acts, begins, r.actsThrough)
	through := func(fn *summary.Func, marks map[*summary.Func]bool) bool {
		return r.calls(fn, func(callee *summary.Func) bool { return marks[callee] })
	}
	loud := make(map[*summary.Func]bool)
	spread(funcs, loud, r.leavesSomething, through)
	spread(funcs, r.writes, writes, through)
	for _, fn := range funcs {
		r.inert[fn] = !loud[fn] && !r.acts[fn]
	}
	return r
}

// spread marks the functions for which one of the tests holds, until no more
// are found.
func spread(funcs []*summary.Func, marks map[*summary.Func]bool, first func(*summary.Func) bool, next func(*summary.Func, map[*summary.Func]bool) bool) {
	for _, fn := range funcs {
		if first(fn) {
			marks[fn] = true
		}
	}
	for changed := true; changed; {
		changed = false
		for _, fn := range funcs {
			if !marks[fn] && next(fn, marks) {
				marks[fn], changed = true, true
			}
		}
	}
}

// begins reports whether fn itself calls a library that rows describe.
func (r *relevance) begins(fn *summary.Func) bool {
	if r.w.handles && takesInbound(fn) {
		return true
	}
	for _, call := range fn.Calls {
		if call.Kind == summary.Static && r.isAction(call.Callee) || call.Method != "" && r.w.isTold(call.Method) {
			return true
		}
	}
	return false
}

// isAction reports whether the function with the ID is one out of view that rows
// or the configuration describe.
func (r *relevance) isAction(id string) bool {
	return r.w.funcs[id] == nil && (known.Acts(id) || r.w.isTold(id))
}

// isTold reports whether the configuration tells of the function with the ID.
func (w *world) isTold(id string) bool {
	_, ok := w.told.Model(id)
	return ok
}

// actsBehind reports whether fn calls through an interface what may be a library
// that rows or the configuration describe.
func (r *relevance) actsBehind(fn *summary.Func) bool {
	return slices.ContainsFunc(fn.Calls, func(call summary.Call) bool {
		return call.Kind == summary.Invoke && (known.ActsBehind(call.Callee) || r.w.told.ModelsMethod(call.Callee))
	})
}

// actsThrough reports whether fn calls, makes or hands out a function that acts.
func (r *relevance) actsThrough(fn *summary.Func, acts map[*summary.Func]bool) bool {
	for _, v := range fn.Values {
		switch v.Op {
		case summary.OpFunction:
			if acts[r.w.funcs[v.Text]] || r.isAction(v.Text) {
				return true
			}
		case summary.OpBox:
			if r.w.told.ModelsMethodOf(v.Type) {
				return true
			}
			for _, id := range r.w.methods[v.Type] {
				if acts[r.w.funcs[id]] {
					return true
				}
			}
		}
	}
	return r.calls(fn, func(callee *summary.Func) bool { return acts[callee] })
}

// calls reports whether fn may call a function that is accepts.
func (r *relevance) calls(fn *summary.Func, is func(*summary.Func) bool) bool {
	for _, call := range fn.Calls {
		switch call.Kind {
		case summary.Static:
			if callee := r.w.funcs[call.Callee]; callee != nil && is(callee) {
				return true
			}
		case summary.Invoke:
			for _, callee := range r.byMethod[call.Callee] {
				if is(callee) {
					return true
				}
			}
		case summary.Dynamic:
			for _, callee := range r.asValue[shape{len(call.Args), call.NResults}] {
				if is(callee) {
					return true
				}
			}
		}
	}
	return false
}

// mayTell reports whether a call may be one that tells how a program takes in
// events and answers them.
func mayTell(call summary.Call) bool {
	if call.Kind == summary.Invoke {
		return known.MayObserve(call.Callee)
	}
	return known.Observe(call.Callee) != known.Unremarkable
}

// writes reports whether fn itself writes to memory that others see, or has a
// package of the standard library hold something.
func writes(fn *summary.Func) bool {
	return slices.ContainsFunc(fn.Stores, func(s summary.Store) bool { return !isLocal(fn, s.Addr, 0) }) ||
		slices.ContainsFunc(fn.Calls, func(c summary.Call) bool {
			return c.Kind == summary.Static && known.Holds(packageOf(c.Callee))
		})
}

// leavesSomething reports whether fn writes to memory that others see, or gives
// something to code out of view.
func (r *relevance) leavesSomething(fn *summary.Func) bool {
	if slices.ContainsFunc(fn.Stores, func(s summary.Store) bool { return !isLocal(fn, s.Addr, 0) }) {
		return true
	}
	if (r.w.handles || r.w.asks) && (fn.NamesEvent || slices.ContainsFunc(fn.Calls, mayTell)) {
		return true
	}
	for _, call := range fn.Calls {
		switch {
		case call.Kind != summary.Static:
			// A callee out of view may keep what it is given.
			if !r.isInView(call) && slices.ContainsFunc(call.Args, func(arg summary.Ref) bool { return !isConstant(fn, arg) }) {
				return true
			}
		case r.w.funcs[call.Callee] != nil:
			continue
		case !known.Quiet(packageOf(call.Callee)) || known.Fills(call.Callee):
			return true
		}
	}
	return false
}

// isInView reports whether a function in view may be what the call, of a method
// of an interface or of a function value, runs.
func (r *relevance) isInView(call summary.Call) bool {
	if call.Kind == summary.Invoke {
		return len(r.byMethod[call.Callee]) > 0
	}
	return len(r.asValue[shape{len(call.Args), call.NResults}]) > 0
}

func isConstant(fn *summary.Func, ref summary.Ref) bool {
	return ref == summary.None || fn.Values[ref].Op == summary.OpConst
}

// isLocal reports whether the address is within what the function itself makes.
func isLocal(fn *summary.Func, addr summary.Ref, depth int) bool {
	if addr == summary.None || depth > 16 {
		return false
	}
	switch v := fn.Values[addr]; v.Op {
	case summary.OpNew:
		return true
	case summary.OpField, summary.OpElement:
		return isLocal(fn, v.Args[0], depth+1)
	}
	return false
}

// skips reports whether a call of fn can be left out: nothing depends on it.
func (s *solver) skips(from caller, fn *summary.Func) bool {
	u := s.usages[from.fn]
	return s.relevance.inert[fn] && from.site >= 0 && u != nil && !u.results[from.site]
}

// maxDepth bounds how deep code that only brings values is told apart by its
// callers.
const maxDepth = 6

// isDeep reports whether fn is to share one instance with its other contexts:
// it does not act, and neither do its nearest callers.
func (s *solver) isDeep(from caller, fn *summary.Func) bool {
	if s.relevance.acts[fn] || s.usages[fn] == nil {
		return false
	}
	depth := 0
	for i := from.instance; i != nil && s.usages[i.fn] != nil && !s.relevance.acts[i.fn]; i = i.parent {
		depth++
	}
	return depth >= maxDepth
}
