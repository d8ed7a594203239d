package solve

import (
	"strconv"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// maxContexts bounds in how many calling contexts one function is looked at.
// Past it, contexts share one instance, which is marked as merged.
const maxContexts = 2048

// An instance is a function in one calling context: the chain of calls that
// led to it. Contexts never mix, so a factory that is called twice makes two
// credentials.
type instance struct {
	fn     *summary.Func
	parent *instance // nil for an entry point
	at     model.Position
	home   *instance // of a wrapper: the frame that holds at, where it is not parent
	site   int       // the call's index in parent.fn.Calls; -1 for an entry point or a callback
	merged bool      // stands for several contexts

	values  []*variable
	params  []*variable
	frees   []*variable
	results []*variable
	calls   [][]*variable // per call, its results
	callees map[calleeKey]*instance
}

// A calleeKey tells the callees of an instance apart. Besides the call and the
// function it holds the closure that is called, or the receiver that an
// interface holds: two values behind one interface are two contexts.
type calleeKey struct {
	site   int
	fn     *summary.Func
	of     *object
	shared string // see sharedKey; then site is -1
}

// frame is the nearest instance, from i outward, of a function that has a
// place in the source: not a library row, not a wrapper.
func (i *instance) frame() *instance {
	for i.parent != nil && i.fn.Synthetic {
		i = i.parent
	}
	return i
}

// source is the frame whose source holds what i does: for a method value the
// one that names the method, not the one that calls the value.
func (i *instance) source() *instance {
	for i.parent != nil && i.fn.Synthetic {
		if i.home != nil {
			i = i.home
		} else {
			i = i.parent
		}
	}
	return i
}

// place is where what i does stands in the source: for a row or a wrapper, at
// the call that led to it.
func (i *instance) place(at model.Position) model.Position {
	for ; !at.IsValid() && i != nil && i.fn.Synthetic; i = i.parent {
		at = i.at
	}
	return at
}

// enter makes an instance of fn and lets its equations hold.
func (s *solver) enter(fn *summary.Func, parent *instance, at model.Position, home *instance) *instance {
	i := &instance{
		fn: fn, parent: parent, at: at, home: home,
		values:  variables(len(fn.Values)),
		params:  variables(len(fn.Params)),
		frees:   variables(fn.Frees),
		results: variables(len(fn.Results)),
		calls:   make([][]*variable, len(fn.Calls)),
		callees: make(map[calleeKey]*instance),
	}
	for c, call := range fn.Calls {
		i.calls[c] = variables(call.NResults)
	}
	s.entered[fn.ID] = true
	for ref, v := range fn.Values {
		s.equate(i, summary.Ref(ref), v)
	}
	for _, store := range fn.Stores {
		s.store(i, store)
	}
	for n, refs := range fn.Results {
		for _, ref := range refs {
			s.copy(i.values[ref], i.results[n])
		}
	}
	for c := range fn.Calls {
		s.call(i, c)
	}
	for _, e := range fn.Effects {
		s.effects = append(s.effects, happening{kind: e.Kind, in: i, args: i.args(e.Args)})
	}
	return i
}

func variables(n int) []*variable {
	vs := make([]*variable, n)
	for i := range vs {
		vs[i] = &variable{}
	}
	return vs
}

// value is the variable of a Ref; None is a variable that stays empty.
func (i *instance) value(ref summary.Ref) *variable {
	if ref == summary.None {
		return &variable{}
	}
	return i.values[ref]
}

func (i *instance) args(refs []summary.Ref) []*variable {
	args := make([]*variable, len(refs))
	for n, ref := range refs {
		args[n] = i.value(ref)
	}
	return args
}

// equate lets one equation hold.
func (s *solver) equate(i *instance, ref summary.Ref, v summary.Value) {
	to := i.values[ref]
	at := i.place(v.Position)
	switch v.Op {
	case summary.OpParam:
		s.copy(i.params[v.Index], to)
	case summary.OpFree:
		s.copy(i.frees[v.Index], to)
	case summary.OpConst:
		s.add(to, s.place(&object{kind: constant, typ: v.Type, text: v.Text, at: at, in: i}, ""))
	case summary.OpGlobal:
		s.add(to, s.place(s.global(v.Text), ""))
	case summary.OpFunction:
		s.add(to, s.place(s.functionValue(i, v, at), ""))
	case summary.OpNew:
		o := &object{kind: made, typ: v.Type, length: v.Index, at: at, in: i}
		s.add(to, s.place(o, ""))
		s.newOfType(o)
	case summary.OpField:
		s.each(i.value(v.Args[0]), func(p *place) { s.add(to, s.field(p, v.Text)) })
	case summary.OpElement:
		s.each(i.value(v.Args[0]), func(p *place) { s.elements(p, v.Text, to) })
	case summary.OpLoad:
		s.each(i.value(v.Args[0]), func(p *place) { s.copy(p.holds, to) })
	case summary.OpMerge:
		for _, arg := range v.Args {
			s.copy(i.value(arg), to)
		}
	case summary.OpBox:
		o := &object{kind: boxed, typ: v.Type, at: at, in: i}
		s.copy(i.value(v.Args[0]), s.place(o, boxContent).holds)
		s.add(to, s.place(o, ""))
	case summary.OpUnbox:
		s.each(i.value(v.Args[0]), func(p *place) { s.unbox(p, v.Type, to) })
	case summary.OpAppend:
		o := &object{kind: appended, at: at, in: i}
		s.copy(i.value(v.Args[0]), s.place(o, appendBase).holds)
		s.copy(i.value(v.Args[1]), s.place(o, appendTail).holds)
		s.add(to, s.place(o, ""))
	case summary.OpPart:
		o := &object{kind: partial, at: at, in: i}
		s.copy(i.value(v.Args[0]), s.place(o, appendBase).holds)
		s.add(to, s.place(o, ""))
	case summary.OpResult:
		s.copy(i.calls[v.Index][v.Result], to)
	case summary.OpFold:
		o := &object{kind: folded, text: v.Text, at: at, in: i}
		for n, arg := range v.Args {
			s.copy(i.value(arg), s.place(o, strconv.Itoa(n)).holds)
		}
		s.add(to, s.place(o, ""))
	default:
		s.add(to, s.unknown(v.Text, at))
	}
}

// functionValue is a function, or a closure over what i has.
func (s *solver) functionValue(i *instance, v summary.Value, at model.Position) *object {
	o := &object{kind: function, text: v.Text, at: at, in: i}
	for n, arg := range v.Args {
		s.copy(i.value(arg), s.place(o, strconv.Itoa(n)).holds)
	}
	return o
}

// unbox puts what an interface value holds into to, if it is of the type. What
// a library made is in no box.
func (s *solver) unbox(p *place, typ string, to *variable) {
	switch {
	case p.obj.kind != boxed:
		s.add(to, p)
	case p.obj.typ == typ:
		s.copy(s.place(p.obj, boxContent).holds, to)
	}
}

func (s *solver) store(i *instance, store summary.Store) {
	val := i.value(store.Val)
	s.each(i.value(store.Addr), func(dst *place) {
		if dst.obj.kind == unknown {
			s.each(val, func(p *place) { s.escape(caller{i, -1, model.Position{}}, p, escapeStored, true) })
			return
		}
		if store.Copy {
			s.each(val, func(src *place) { s.copyParts(src, dst, store.Except) })
			return
		}
		s.write(val, dst)
	})
}

// write puts val where dst is. Of several stores to one place the last one
// counts, and which that is is not known: what the place holds is marked so.
func (s *solver) write(val *variable, dst *place) {
	s.copy(val, dst.holds)
	if dst.writers++; dst.writers == 2 {
		s.add(dst.holds, s.place(s.overwrites, ""))
	}
}

// A caller is where a function is called from: a call expression, or code out
// of view that was given the function at a place.
type caller struct {
	*instance
	site int // the call's index in fn.Calls; -1 for code out of view
	at   model.Position
}

// call links the callees of a call expression.
func (s *solver) call(i *instance, site int) {
	call := &i.fn.Calls[site]
	from := caller{i, site, i.place(call.Position)}
	args := i.args(call.Args)
	switch call.Kind {
	case summary.Static:
		s.callID(from, call.Callee, args)
	case summary.Dynamic:
		s.each(i.value(call.Fn), func(p *place) {
			switch p.obj.kind {
			case function:
				s.callValue(from, p.obj, args)
			case overwritten:
			default:
				s.outOfView(from, "a function value that is not known", args)
			}
		})
	case summary.Invoke:
		s.each(i.value(call.Fn), func(p *place) { s.invoke(from, p, call.Callee, args) })
	}
}

// callID calls the function with the ID, wherever its summary is.
func (s *solver) callID(from caller, id string, args []*variable) {
	if fn, ok := s.lookup(id, len(args)); ok {
		s.bind(from, fn, nil, args)
		return
	}
	s.outOfView(from, id, args)
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

// callValue calls a function value.
func (s *solver) callValue(from caller, o *object, args []*variable) {
	fn, ok := s.lookup(o.text, len(args))
	if !ok {
		s.outOfView(from, o.text, args)
		return
	}
	s.bind(from, fn, o, args)
}

// invoke calls a method of whatever an interface value holds.
func (s *solver) invoke(from caller, recv *place, name string, args []*variable) {
	switch recv.obj.kind {
	case overwritten:
		return
	case unknown:
		s.outOfView(from, "the method "+name+" of a value that is not known", args)
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
	s.outOfView(from, "("+types[0]+")."+name, args)
}

// bind links one callee: actual for formal, results back.
func (s *solver) bind(from caller, fn *summary.Func, of *object, args []*variable) {
	callee := s.callee(from, fn, of, s.sharedKey(from, fn, args))
	for n := 0; n < len(callee.params) && n < len(args); n++ {
		s.copy(args[n], callee.params[n])
	}
	if from.site < 0 {
		return
	}
	for n, result := range callee.results {
		if n < len(from.calls[from.site]) {
			s.copy(result, from.calls[from.site][n])
		}
	}
}

// callee is the instance of fn that a call enters: a new one for this context,
// the one that is running for a recursive call, the shared one past the bound.
func (s *solver) callee(from caller, fn *summary.Func, of *object, shared string) *instance {
	key := calleeKey{from.site, fn, of, shared}
	if shared != "" {
		key.site = -1
	}
	if callee, ok := from.callees[key]; ok {
		return callee
	}
	callee := s.running(from.instance, fn)
	if callee == nil && s.contexts[fn] >= maxContexts && !fn.Synthetic {
		callee = s.mergedContexts[fn]
	}
	if callee == nil {
		s.contexts[fn]++
		at := from.at
		var home *instance
		if fn.Synthetic && of != nil && of.kind == function && of.at.IsValid() {
			at, home = of.at, of.in // a method value: the place is where it is named
		}
		callee = s.enter(fn, from.instance, at, home)
		if s.contexts[fn] == maxContexts && !fn.Synthetic {
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

// running is the instance of fn among i and its callers.
func (s *solver) running(i *instance, fn *summary.Func) *instance {
	if fn.Synthetic {
		return nil // a row or a wrapper does not recurse
	}
	for ; i != nil; i = i.parent {
		if i.fn == fn {
			return i
		}
	}
	return nil
}
