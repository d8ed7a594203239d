package known

import "github.com/chatscopelint/chatscopelint/internal/summary"

// A row says what one library function does, in the words below. It compiles
// to the summary that the extractor would have made had it seen the source.
type row struct {
	results []expr
	stores  []slotOf
	effects []effect
	calls   []callOf
}

// A callOf is a function value that a row calls, and with what.
type callOf struct {
	fn   expr
	args []expr
}

// An expr is a value of a row; it adds what it needs to the summary.
type expr func(f *summary.Func) summary.Ref

// A slot is a named part of what a row makes.
type slot struct {
	name   string
	value  expr
	copied bool // the value's parts are put there, not the value
	// weak is set where what was there before may have been taken out already,
	// so that it still counts.
	weak bool
}

type slotOf struct {
	of expr
	slot
}

type effect struct {
	kind summary.EffectKind
	args []expr
}

func (r row) compile(id string) *summary.Func {
	f := &summary.Func{ID: id, Synthetic: true}
	for _, s := range r.stores {
		s.storeIn(f, s.of(f))
	}
	for _, e := range r.effects {
		args := make([]summary.Ref, len(e.args))
		for i, a := range e.args {
			args[i] = a(f)
		}
		f.Effects = append(f.Effects, summary.Effect{Kind: e.kind, Args: args})
	}
	for _, c := range r.calls {
		called(c.fn, c.args...)(f)
	}
	for _, result := range r.results {
		f.Results = append(f.Results, []summary.Ref{result(f)})
	}
	return f
}

// returns is the row of a function that does nothing but return values. An
// error beside them is left out: none flows from it.
func returns(results ...expr) row { return row{results: results} }

func (r row) withEffect(kind summary.EffectKind, args ...expr) row {
	r.effects = append(r.effects, effect{kind, args})
	return r
}

// param is the parameter i; a method's receiver is parameter 0.
func param(i int) expr {
	return func(f *summary.Func) summary.Ref {
		for len(f.Params) <= i {
			f.Params = append(f.Params, summary.Param{})
		}
		return add(f, summary.Value{Op: summary.OpParam, Index: i})
	}
}

// paramOf is the parameter i, of a type in the form of summary.Method.Type.
func paramOf(i int, typ string) expr {
	return func(f *summary.Func) summary.Ref {
		ref := param(i)(f)
		f.Params[i].Type = typ
		return ref
	}
}

// captured is what a function value of a row captured as its value i.
func captured(i int) expr {
	return func(f *summary.Func) summary.Ref {
		f.Frees = max(f.Frees, i+1)
		return add(f, summary.Value{Op: summary.OpFree, Index: i})
	}
}

// closure is the function value of a row, over what it captures.
func closure(id string, captures ...expr) expr {
	return func(f *summary.Func) summary.Ref {
		v := summary.Value{Op: summary.OpFunction, Text: id}
		for _, c := range captures {
			v.Args = append(v.Args, c(f))
		}
		return add(f, v)
	}
}

// called is the result of a function value.
func called(fn expr, args ...expr) expr {
	return func(f *summary.Func) summary.Ref {
		call := summary.Call{Kind: summary.Dynamic, Fn: fn(f), NResults: 1, Each: -1}
		for _, arg := range args {
			call.Args = append(call.Args, arg(f))
		}
		f.Calls = append(f.Calls, call)
		return add(f, summary.Value{Op: summary.OpResult, Index: len(f.Calls) - 1})
	}
}

// nothing is what does not matter.
func nothing(*summary.Func) summary.Ref { return summary.None }

// either is any of some values.
func either(values ...expr) expr {
	return func(f *summary.Func) summary.Ref {
		v := summary.Value{Op: summary.OpMerge}
		for _, value := range values {
			v.Args = append(v.Args, value(f))
		}
		return add(f, v)
	}
}

// element is the address of an element of a list or a map; key tells which.
func element(of expr, text string, key ...expr) expr {
	return func(f *summary.Func) summary.Ref {
		v := summary.Value{Op: summary.OpElement, Text: text, Args: []summary.Ref{of(f)}}
		for _, k := range key {
			v.Args = append(v.Args, k(f))
		}
		return add(f, v)
	}
}

// loaded is what lies at an address.
func loaded(at expr) expr {
	return func(f *summary.Func) summary.Ref {
		return add(f, summary.Value{Op: summary.OpLoad, Args: []summary.Ref{at(f)}})
	}
}

// joined is a list followed by the elements of another.
func joined(head, tail expr) expr {
	return func(f *summary.Func) summary.Ref {
		return add(f, summary.Value{Op: summary.OpAppend, Args: []summary.Ref{head(f), tail(f)}})
	}
}

// partOf is some of the elements of a list.
func partOf(list expr) expr {
	return func(f *summary.Func) summary.Ref {
		return add(f, summary.Value{Op: summary.OpPart, Args: []summary.Ref{list(f)}})
	}
}

// effectArg is an argument of an effect of the row.
func effectArg(effect, arg int) expr {
	return func(f *summary.Func) summary.Ref { return f.Effects[effect].Args[arg] }
}

// text is a constant string.
func text(s string) expr {
	return func(f *summary.Func) summary.Ref {
		return add(f, summary.Value{Op: summary.OpConst, Text: s, Type: "string"})
	}
}

// folded is an operation on strings that the solver carries out.
func folded(op string, args ...expr) expr {
	return func(f *summary.Func) summary.Ref {
		v := summary.Value{Op: summary.OpFold, Text: op}
		for _, arg := range args {
			v.Args = append(v.Args, arg(f))
		}
		return add(f, v)
	}
}

// field is what the field of the struct (or of the struct pointed to) holds.
func field(of expr, name string) expr {
	return func(f *summary.Func) summary.Ref {
		addr := add(f, summary.Value{Op: summary.OpField, Text: name, Args: []summary.Ref{of(f)}})
		return add(f, summary.Value{Op: summary.OpLoad, Args: []summary.Ref{addr}})
	}
}

// made is a new value of a type, with slots.
func made(typ string, slots ...slot) expr {
	return func(f *summary.Func) summary.Ref {
		ref := add(f, summary.Value{Op: summary.OpNew, Type: typ, Index: -1})
		for _, s := range slots {
			s.storeIn(f, ref)
		}
		return ref
	}
}

// unknown is a value that the engine cannot know.
func unknown(reason string) expr {
	return func(f *summary.Func) summary.Ref {
		return add(f, summary.Value{Op: summary.OpUnknown, Text: reason})
	}
}

// contents is what stands in the file of a name: it cannot be known.
func contents(reason string, name expr) expr {
	return func(f *summary.Func) summary.Ref {
		return add(f, summary.Value{Op: summary.OpUnknown, Text: reason, Args: []summary.Ref{name(f)}})
	}
}

// set puts value into a slot of what a row makes.
func set(name string, value expr) slot { return slot{name: name, value: value} }

// storeIn puts the slot's value into what ref points to; a slot without a name is
// the whole of it.
func (s slot) storeIn(f *summary.Func, ref summary.Ref) {
	addr := ref
	if s.name != "" {
		addr = add(f, summary.Value{Op: summary.OpField, Text: s.name, Args: []summary.Ref{ref}})
	}
	f.Stores = append(f.Stores, summary.Store{Addr: addr, Val: s.value(f), Copy: s.copied, Maybe: s.weak, Given: summary.None, Guard: summary.NoGuard})
}

func add(f *summary.Func, v summary.Value) summary.Ref {
	f.Values = append(f.Values, v)
	return summary.Ref(len(f.Values) - 1)
}
