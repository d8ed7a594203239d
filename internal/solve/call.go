package solve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A caller is where a function is called from: a call expression, or code out
// of view that was given the function at a place.
type caller struct {
	*instance
	site int // the call's index in fn.Calls; -1 for code out of view
	at   model.Position
	each *place // of a call that a loop makes with each element: the element
	by   string // of code out of view: the function that it was given to
}

// call links the callees of a call expression.
func (s *solver) call(i *instance, site int) {
	call := &i.fn.Calls[site]
	from := caller{instance: i, site: site, at: i.place(call.Position)}
	args := i.args(call.Args)
	switch call.Kind {
	case summary.Static:
		if call.Each >= 0 {
			s.callEach(from, call, args)
			return
		}
		s.callID(from, call.Callee, args)
	case summary.Dynamic:
		s.each(i.value(call.Fn), func(p *place) { s.dynamic(from, p, args) })
	case summary.Invoke:
		s.each(i.value(call.Fn), func(p *place) { s.invoke(from, p, call.Callee, args) })
	}
}

// callEach calls a function once with each element that a loop goes over: each
// is a context of its own.
func (s *solver) callEach(from caller, call *summary.Call, args []*variable) {
	called := make(map[*place]bool)
	with := func(p *place) {
		if called[p] {
			return
		}
		called[p] = true
		one := &variable{}
		s.add(one, p)
		from := from
		from.each = p
		s.callID(from, call.Callee, slices.Concat(args[:call.Each], []*variable{one}, args[call.Each+1:]))
	}
	s.each(args[call.Each], func(p *place) {
		switch {
		case p.obj.kind == overwritten:
		case !strings.HasSuffix(p.path, summary.AnyElement):
			with(p)
		default:
			// Only if something is put at an index that is not known.
			s.eachPart(p, func(q *place) { s.each(q.holds, func(*place) { with(p) }) })
		}
	})
	s.last = append(s.last, func() {
		if len(called) == 0 {
			s.callID(from, call.Callee, args) // nothing that matters is gone over
		}
	})
}

// callID calls the function with the ID, wherever its summary is.
func (s *solver) callID(from caller, id string, args []*variable) {
	s.observe(from, id, args)
	if fn, ok := s.lookup(id, len(args)); ok {
		s.bind(from, fn, nil, args)
		return
	}
	if !s.modelled(from, id, nil, args) {
		s.outOfView(from, id, args)
	}
}

// lookup finds the summary of a function: extracted, else written by hand.
func (s *solver) lookup(id string, nargs int) (*summary.Func, bool) {
	if fn, ok := s.funcs[id]; ok {
		return fn, true
	}
	key := id + "/" + strconv.Itoa(nargs)
	if fn, ok := s.rows[key]; ok {
		return fn, fn != nil
	}
	fn, _ := known.Lookup(id, nargs)
	s.rows[key] = fn
	return fn, fn != nil
}

// dynamic calls what may be a function value.
func (s *solver) dynamic(from caller, p *place, args []*variable) {
	switch p.obj.kind {
	case function:
		s.callValue(from, p.obj, args)
	case boxed: // its type is a type parameter
		s.each(s.place(p.obj, boxContent).holds, func(q *place) { s.dynamic(from, q, args) })
	case overwritten:
	default:
		s.useWrapper(from, p, unknownFunction)
		s.outOfView(from, unknownFunction, args)
		if p.obj.kind == unknown {
			s.setByUnknown(from, args)
		}
	}
}

// setByUnknown lets a function value that is not known set what it gets a pointer
// to, unexported fields too: it may be one that the type's own package made, as
// options are.
func (s *solver) setByUnknown(from caller, args []*variable) {
	for _, arg := range args {
		s.each(arg, func(p *place) {
			if pkg := packageOf(p.obj.typ); p.obj.kind == made && pkg != "" && s.inView(pkg) {
				s.taint(p, s.unknown("it may be set by "+unknownFunction, from.at))
			}
		})
	}
}

const unknownFunction = "a function value that is not known"

// callValue calls a function value.
func (s *solver) callValue(from caller, o *object, args []*variable) {
	fn, ok := s.lookup(o.text, len(args))
	if ok {
		s.bind(from, fn, o, args)
		return
	}
	if !s.modelled(from, o.text, o, args) {
		s.outOfView(from, o.text, args)
	}
}

// nextHandler is the method that every handler has.
const nextHandler = "(net/http.Handler).ServeHTTP"

// invoke calls a method of whatever an interface value holds.
func (s *solver) invoke(from caller, recv *place, name string, args []*variable) {
	switch recv.obj.kind {
	case overwritten:
		return
	case unknown:
		self := &variable{}
		s.add(self, recv)
		if name == "ServeHTTP" {
			s.observe(from, nextHandler, args)
			s.outOfView(from, nextHandler, append(slices.Clone(args), self))
			return
		}
		s.observeUnknown(from, self, name, args)
		if s.invokeTold(from, recv, recv.obj.typ, name, append([]*variable{self}, args...)) {
			return
		}
		s.outOfView(from, "the method "+name+" of a value that is not known", append(slices.Clone(args), self))
		return
	}
	self := &variable{}
	types := []string{recv.obj.typ}
	if recv.obj.kind == boxed {
		s.copy(s.place(recv.obj, boxContent).holds, self)
	} else {
		s.add(self, recv)
		types = []string{"*" + known.GoType(recv.obj.typ), known.GoType(recv.obj.typ)}
	}
	withSelf := append([]*variable{self}, args...)
	s.observe(from, "("+types[len(types)-1]+")."+name, withSelf)
	for _, typ := range types {
		id, ok := s.methods[typ][name]
		if !ok {
			id = "(" + typ + ")." + name
		}
		if fn, ok := s.lookup(id, len(withSelf)); ok {
			s.bind(from, fn, recv.obj, withSelf)
			return
		}
	}
	if s.invokeTold(from, recv, types[0], name, withSelf) {
		return
	}
	callee := "(" + types[0] + ")." + name
	s.each(self, func(p *place) { s.useWrapper(from, p, callee) })
	s.outOfView(from, callee, args)
}

// bind calls one callee.
func (s *solver) bind(from caller, fn *summary.Func, of *object, args []*variable) {
	if s.skips(from, fn) {
		return
	}
	s.link(from, s.callee(from, fn, of, s.sharedKey(from, fn, args)), args)
}

// link links a callee: actual for formal, results back.
func (s *solver) link(from caller, callee *instance, args []*variable) {
	fn := callee.fn
	for n := 0; n < len(callee.params) && n < len(args); n++ {
		s.copy(args[n], callee.params[n])
	}
	if from.site < 0 {
		for n := len(args); n < len(callee.params); n++ {
			s.add(callee.params[n], s.argument(fn, n))
		}
		return
	}
	results := from.calls[from.site]
	for n, result := range callee.results {
		if n < len(results) {
			s.copy(result, results[n])
		}
	}
	for n := len(callee.results); n < len(results); n++ { // a row leaves out what does not matter
		s.add(results[n], s.unknown("what "+displayName(fn.ID)+" returns is not known", from.at))
	}
}

// callee is the instance of fn that a call enters: a new one for this context,
// the one that is running for a recursive call, the shared one past the bound.
func (s *solver) callee(from caller, fn *summary.Func, of *object, shared string) *instance {
	key := calleeKey{from.site, fn, of, from.each, shared}
	if shared != "" {
		key.site = -1
	}
	if callee, ok := from.callees[key]; ok {
		callee.shareWith(from)
		return callee
	}
	callee := s.running(from.instance, fn, of)
	deep := callee == nil && s.isDeep(from, fn)
	if deep {
		callee = s.mergedContexts[fn]
	}
	full := !fn.Synthetic && (s.contexts[fn]+1 >= maxContexts || s.instances >= maxInstances)
	if callee == nil && full {
		callee = s.mergedContexts[fn]
	}
	if callee == nil {
		s.contexts[fn]++
		var home *instance
		if fn.Synthetic && of != nil && of.kind == function && of.at.IsValid() {
			from.at, home = of.at, of.in // a method value: the place is where it is named
		}
		callee = s.enter(fn, from, of, home)
		if deep || full {
			callee.merged = true
			s.mergedContexts[fn] = callee
		}
	}
	from.callees[key] = callee
	if of != nil && of.kind == function {
		for n, free := range callee.frees {
			s.copy(s.place(of, strconv.Itoa(n)).holds, free)
		}
	}
	return callee
}

// running is the instance of fn among i and its callers that a recursive call
// enters again. Another closure, or another receiver behind an interface, is no
// recursion, up to a bound; past it the instance stands for several contexts.
func (s *solver) running(i *instance, fn *summary.Func, of *object) *instance {
	if fn.Synthetic {
		return nil // a row or a wrapper does not recurse
	}
	nested := 0
	for ; i != nil; i = i.parent {
		if i.fn != fn {
			continue
		}
		if i.of == of {
			return i
		}
		if nested++; nested == maxNested {
			i.merged = true
			return i
		}
	}
	return nil
}

// maxNested bounds how often one function is told apart within itself.
const maxNested = 8
