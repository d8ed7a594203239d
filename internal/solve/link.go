package solve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

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
		if v.Type == "nil" {
			s.add(to, s.nothing)
			return
		}
		o := &object{kind: constant, typ: v.Type, text: v.Text, at: at, in: i}
		if len(v.Args) > 0 {
			o.file = i.value(v.Args[0])
		}
		s.add(to, s.place(o, ""))
	case summary.OpGlobal:
		s.add(to, s.place(s.global(v.Text), ""))
	case summary.OpFunction:
		s.add(to, s.place(s.functionValue(i, ref, v, at), ""))
	case summary.OpNew:
		o, isNew := s.objectOf(i, ref, &object{kind: made, typ: v.Type, at: at, in: i})
		s.add(to, s.place(o, ""))
		if isNew {
			s.newOfType(o)
		}
	case summary.OpField:
		s.eachUnboxed(i.value(v.Args[0]), func(p *place) {
			if p.obj.typ == known.TypeToken && !i.fn.Synthetic && known.IsTokenText(v.Text) {
				s.tokensRead[p.obj] = true
			}
			if p.obj.typ == known.TypeInbound && known.TellsSender(v.Text) {
				s.shown = append(s.shown, i)
			}
			if p.obj.typ == known.TypeGoogleCredentials && !i.fn.Synthetic && v.Text != "TokenSource" {
				s.credentialsRead[p.obj] = true
			}
			s.add(to, s.field(p, v.Text))
		})
	case summary.OpElement:
		s.each(i.value(v.Args[0]), func(p *place) {
			if p.obj.typ == known.TypeInboundHeader && !i.fn.Synthetic && !isPlainHeader(v.Text) {
				s.shown = append(s.shown, i) // it is read as the map that it is
			}
			if v.Type == summary.Received {
				s.noteReceived(i, p, v.Point)
			}
			if len(v.Args) == 1 {
				s.elements(p, v.Text, to)
				return
			}
			s.each(i.value(v.Args[1]), func(key *place) { s.elements(p, s.key(key), to) })
			s.late = append(s.late, func() {
				if len(i.value(v.Args[1]).list) == 0 {
					s.elements(p, summary.AnyElement, to)
				}
			})
		})
	case summary.OpLoad:
		s.each(i.value(v.Args[0]), func(p *place) { s.copy(p.holds, to) })
		if v.Type == "bool" {
			s.late = append(s.late, func() { s.loadUnset(i, i.value(v.Args[0]), to) })
		}
	case summary.OpMerge:
		for n, arg := range v.Args {
			guard := summary.NoGuard
			if n < len(v.Guards) {
				guard = v.Guards[n]
			}
			s.when(i, guard, func() { s.copy(i.value(arg), to) })
		}
	case summary.OpBox:
		o, _ := s.objectOf(i, ref, &object{kind: boxed, typ: v.Type, at: at, in: i})
		s.copy(i.value(v.Args[0]), s.place(o, boxContent).holds)
		s.add(to, s.place(o, ""))
	case summary.OpUnbox:
		s.each(i.value(v.Args[0]), func(p *place) { s.unbox(p, v.Type, to) })
	case summary.OpAppend:
		o := &object{kind: appended, at: at, in: i}
		s.copy(i.value(v.Args[0]), s.place(o, appendBase).holds)
		s.copy(i.value(v.Args[1]), s.place(o, appendTail).holds)
		s.noteAppend(o, v.Point)
		s.add(to, s.place(o, ""))
	case summary.OpDefault:
		o := &object{kind: appended, at: at, in: i, defaultOf: i.value(v.Args[1]), doubt: v.Args[1] == summary.None}
		s.copy(i.value(v.Args[0]), s.place(o, appendBase).holds)
		s.add(to, s.place(o, ""))
	case summary.OpPart:
		o := &object{kind: partial, text: v.Text, at: at, in: i}
		s.copy(i.value(v.Args[0]), s.place(o, appendBase).holds)
		s.add(to, s.place(o, ""))
	case summary.OpResult:
		s.copy(i.calls[v.Index][v.Result], to)
	case summary.OpFold:
		o := &object{kind: folded, text: v.Text, at: at, in: i}
		for n, arg := range v.Args {
			s.copy(i.value(arg), s.place(o, strconv.Itoa(n)).holds)
			s.each(i.value(arg), func(p *place) { s.useWrapper(caller{instance: i, site: -1, at: at}, p, "a text that is made of it") })
		}
		s.add(to, s.place(o, ""))
	default:
		if len(v.Args) > 0 {
			s.add(to, s.place(s.partlyKnown(i, ref, v, at), ""))
			return
		}
		s.add(to, s.unknown(v.Text, at))
	}
}

// partlyKnown is what is unknown but for the name of the file that it stands in, or
// the credential that it brings.
func (s *solver) partlyKnown(i *instance, ref summary.Ref, v summary.Value, at model.Position) *object {
	o, isNew := s.objectOf(i, ref, &object{kind: unknown, typ: v.Type, text: v.Text, at: at, in: i})
	known := &o.file
	if v.Type != "" {
		known = &o.brings
	}
	if isNew {
		*known = &variable{}
	}
	if isNew && v.Type != "" {
		s.wrappers = append(s.wrappers, o)
	}
	s.copy(i.value(v.Args[0]), *known)
	return o
}

// eachUnboxed calls f for all that v holds, now and later, without the
// interfaces around it: a row does not say how its parameters are passed.
func (s *solver) eachUnboxed(v *variable, f func(*place)) {
	s.each(v, func(p *place) {
		if p.obj.kind == boxed {
			s.eachUnboxed(s.place(p.obj, boxContent).holds, f)
			return
		}
		f(p)
	})
}

// key is the path of the element under a key: a constant, or the type of a key
// that has no other value. Any other key may be any.
func (s *solver) key(p *place) string {
	switch p.obj.kind {
	case constant:
		return summary.KeyElementOf(strconv.Quote(p.obj.text))
	case boxed:
		for _, content := range s.place(p.obj, boxContent).holds.list {
			if content.obj.kind == constant {
				return summary.KeyElementOf(p.obj.typ + " " + strconv.Quote(content.obj.text))
			}
		}
		return summary.KeyElementOf(p.obj.typ)
	}
	return summary.AnyElement
}

// objectOf is the object that a value makes: a new one in each context, but one
// for all contexts below an instance that stands for several. Else what is made
// there would make contexts, which would make more, without end.
func (s *solver) objectOf(i *instance, ref summary.Ref, o *object) (of *object, isNew bool) {
	merged := i.mergedFrame()
	if merged == nil {
		return o, true
	}
	key := mergedKey{merged, i.fn, ref}
	if old, ok := s.mergedObjects[key]; ok {
		return old, false
	}
	s.mergedObjects[key] = o
	return o, true
}

// A mergedKey tells apart what is made below an instance that stands for several
// contexts.
type mergedKey struct {
	in  *instance
	fn  *summary.Func
	ref summary.Ref
}

// functionValue is a function, or a closure over what i has.
func (s *solver) functionValue(i *instance, ref summary.Ref, v summary.Value, at model.Position) *object {
	o, _ := s.objectOf(i, ref, &object{kind: function, text: v.Text, at: at, in: i})
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

// loadUnset lets to be false where the flag that is loaded may not be set yet.
func (s *solver) loadUnset(i *instance, addr, to *variable) {
	for _, p := range addr.places() {
		if p.obj.kind != unknown && !slices.ContainsFunc(p.writes, func(w write) bool { return !w.maybe }) {
			s.add(to, s.place(&object{kind: constant, typ: "bool", text: "false", in: i}, ""))
			return
		}
	}
}

// when does what a guard allows as soon as its condition can hold. What nothing
// sets is what it is from the start.
func (s *solver) when(i *instance, guard summary.Guard, do func()) {
	if guard.On == summary.None {
		do()
		return
	}
	done := false
	once := func() {
		if !done {
			done = true
			do()
		}
	}
	on := i.value(guard.On)
	s.all(on, func(p *place) {
		switch {
		case p.obj.kind == overwritten:
		case guard.Len && !guard.Want:
			if p.obj.kind != nothing {
				once()
			}
		case guard.Len:
			s.whenMayBeEmpty(p, make(map[*place]bool), once)
		case guard.Nil:
			// What a function of a model returns is something.
			if p.obj.kind == unknown && p.obj.brings == nil || (p.obj.kind == nothing) == guard.Want {
				once()
			}
		case p.obj.kind == constant:
			if (p.obj.text == guard.Text) == guard.Want {
				once()
			}
		default:
			once()
		}
	})
	s.late = append(s.late, func() {
		switch {
		case len(on.list) == 0 && isZero(guard) == guard.Want,
			(guard.Nil || guard.Len) && guard.Want && guard.Addr != summary.None && !s.isStored(i, guard),
			isTextGuard(guard) && guard.Addr != summary.None && (guard.Zero == guard.Text) == guard.Want && !s.isStored(i, guard):
			once()
		}
	})
}

// isStored reports whether something is surely stored at the address of a guard
// before it is asked.
func (s *solver) isStored(i *instance, guard summary.Guard) bool {
	for _, p := range i.value(guard.Addr).places() {
		if !slices.ContainsFunc(p.writes, func(w write) bool { return w.surelyBeforePoint(i, guard.Point) }) {
			return false
		}
	}
	return true
}

// isPlainHeader reports whether a key of a header is the constant name of one that
// tells nothing of who sent a request.
func isPlainHeader(key string) bool {
	name := strings.Trim(key, `["]`)
	return name != "" && name != "key" && known.LooksAt(name) == known.Never
}

// isAnyElement reports whether the address is that of an element, or of a part of
// one, which of several is not known.
func isAnyElement(fn *summary.Func, addr summary.Ref) bool {
	for addr != summary.None {
		v := fn.Values[addr]
		switch {
		case v.Op == summary.OpElement && v.Text == summary.AnyElement && len(v.Args) == 1:
			return true
		case v.Op == summary.OpField, v.Op == summary.OpElement:
			addr = v.Args[0]
		default:
			return false
		}
	}
	return false
}

func (s *solver) store(i *instance, store summary.Store) {
	s.when(i, store.Guard, func() { s.storeNow(i, store) })
}

func (s *solver) storeNow(i *instance, store summary.Store) {
	val := i.value(store.Val)
	s.eachUnboxed(i.value(store.Addr), func(dst *place) {
		s.noteFed(i, dst)
		if dst.obj.kind == unknown {
			s.each(val, func(p *place) { s.escape(caller{instance: i, site: -1}, p, escapeStored, true) })
			return
		}
		w := write{in: i, at: store.Point, maybe: store.Maybe || isAnyElement(i.fn, store.Addr), some: store.Some, given: i.value(store.Given)}
		if store.Copy {
			s.each(val, func(src *place) { s.copyParts(src, dst, store.Except, w) })
			return
		}
		s.write(val, dst, w)
	})
}
