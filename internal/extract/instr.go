package extract

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// instr extracts what an instruction does. Instructions that only compute a
// value are extracted by value when something uses it.
func (f *function) instr(instr ssa.Instruction) {
	if _, live := f.live[instr.Block()]; !live {
		if _, call := instr.(ssa.CallInstruction); !call {
			return // a call in a dead block counts, what is done with values there does not
		}
	}
	switch i := instr.(type) {
	case *ssa.Store:
		pos, ok := f.variadic[i]
		if !ok {
			pos = i.Pos()
		}
		if isOverwritten(i) || isUnread(i.Addr) || isInitialCopy(i) {
			return
		}
		f.assign(i, pos)
	case *ssa.MapUpdate:
		m := f.value(i.Map)
		f.storeAt(i, f.entry(i.Map, i.Key), f.valueAt(i.Value, i.Pos()), aggregate(i.Value.Type()))
		f.storeAt(i, f.element(m, summary.KeyElement), f.valueAt(i.Key, i.Pos()), false)
	case *ssa.Send:
		f.send(i, i.Chan, i.X, i.Pos())
	case *ssa.Select:
		for _, state := range i.States {
			if state.Dir == types.SendOnly {
				f.send(i, state.Chan, state.Send, state.Pos)
			}
		}
	case ssa.CallInstruction:
		if isBuiltin(i.Common()) {
			f.builtin(i)
			return
		}
		if _, ok := f.calls[i]; ok {
			f.call(i)
		}
	case *ssa.Return:
		for n, result := range i.Results {
			if ref := f.valueAt(result, i.Pos()); ref != summary.None {
				f.out.Results[n] = append(f.out.Results[n], f.under(f.guards(i.Block(), nil), ref))
			}
		}
	}
}

// assign extracts a store to a variable or a field.
func (f *function) assign(i *ssa.Store, pos token.Pos) {
	if f.assignments(i.Addr) == nil {
		f.assignTo(f.value(i.Addr), i, pos)
	}
}

// assignTo puts what a store brings to an address.
func (f *function) assignTo(addr summary.Ref, i *ssa.Store, pos token.Pos) {
	val := f.valueAt(i.Val, pos)
	if addr == summary.None || val == summary.None {
		return
	}
	store := summary.Store{Addr: addr, Val: val, Copy: aggregate(i.Val.Type()), Given: summary.None, Guard: summary.NoGuard, Point: point(i)}
	if store.Copy {
		store.Except = overwrittenFields(i)
	}
	store.Some = isFiltered(i.Block()) && (dependsOnIteration(i.Val, 0) || isIterated(i.Addr))
	if isIterated(i.Val) && isText(i.Val.Type()) {
		store.Maybe = true // not every element need have it
	} else if store.Maybe = isConditional(i.Block()); store.Maybe {
		store.Given = f.value(given(i.Block()))
		if b, ok := controlling(i.Block(), nil); ok {
			store.Guard = f.guard(b)
		}
	}
	if b, ok := controlling(i.Block(), nil); ok && store.Maybe {
		if sliceElem(i.Val.Type()) != nil {
			of, isDefault := isDefault(b)
			switch {
			case isDefault && sliceElem(of.Type()) != nil:
				store.Val = f.add(summary.Value{Op: summary.OpDefault, Args: []summary.Ref{store.Val, f.value(of)}})
			case isOpen(b):
				store.Val = f.add(summary.Value{Op: summary.OpDefault, Args: []summary.Ref{store.Val, summary.None}})
			}
		}
		if !store.Copy {
			store.Val = f.under(f.guards(b.block.Idom(), nil), store.Val)
		}
	}
	f.out.Stores = append(f.out.Stores, store)
}

// isUnread reports whether the address is of a field of a request that nothing
// depends on: the text of a message, say.
func isUnread(addr ssa.Value) bool {
	field, ok := addr.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	ptr, ok := field.X.Type().Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(ptr.Elem()).(*types.Named)
	return ok && named.Obj().Pkg() != nil && known.ClientPackage(named.Obj().Pkg().Path()) &&
		!known.ReadsField(structOf(field.X.Type()).Field(field.Field).Name())
}

func (f *function) send(i ssa.Instruction, ch, x ssa.Value, pos token.Pos) {
	f.storeAt(i, f.element(f.value(ch), summary.AnyElement), f.valueAt(x, pos), aggregate(x.Type()))
}

// builtin extracts the builtins that move values and return none; append is a
// value.
func (f *function) builtin(i ssa.CallInstruction) {
	call := i.Common()
	if call.Value.Name() != "copy" {
		return
	}
	elem := sliceElem(call.Args[1].Type())
	if elem == nil || !tracked(elem) {
		return
	}
	from := f.element(f.value(call.Args[1]), summary.AnyElement)
	f.storeAt(i, f.element(f.value(call.Args[0]), summary.AnyElement), f.load(from, elem), aggregate(elem))
}

// call extracts a call expression.
func (f *function) call(instr ssa.CallInstruction) {
	common := instr.Common()
	_, now := instr.(*ssa.Call)
	_, goes := instr.(*ssa.Go)
	call := summary.Call{
		Later:    !now,
		Go:       goes,
		Fn:       summary.None,
		Position: f.position(f.syntax.callee(common.Pos())),
		Point:    point(instr),
		Maybe:    isConditional(instr.Block()),
		NResults: common.Signature().Results().Len(),
	}

	sig := common.Signature()
	quiet := false
	first := 0 // the first of call.Args that stands between the parentheses
	callee := common.StaticCallee()
	closure, isClosure := common.Value.(*ssa.MakeClosure)
	switch {
	case common.IsInvoke() && isContextValue(common):
		// Whatever the context is, a value lies under its key.
		call.Kind, call.Callee = summary.Static, known.ContextValue
		call.Args = append(call.Args, summary.None)
		call.Params = paramKinds(sig)
	case common.IsInvoke():
		call.Kind, call.Callee, call.Fn = summary.Invoke, common.Method.Name(), f.value(common.Value)
		call.Params = paramKinds(sig)
	case isClosure:
		call.Kind, call.Fn = summary.Dynamic, f.value(closure)
	case callee != nil:
		f.want(callee)
		call.Kind, call.Callee = summary.Static, funcID(callee)
		if sig.Recv() != nil && len(common.Args) > 0 {
			first = 1
			call.Params = append(call.Params, summary.ParamPlain)
		}
		call.Params = append(call.Params, paramKinds(sig)...)
		call.TypeArgs = typeArgs(callee)
		quiet = isQuiet(callee) && !respondsBy(common)
	default:
		call.Kind, call.Fn = summary.Dynamic, f.value(common.Value)
		call.Params = paramKinds(sig)
	}

	call.Each = -1
	generic := typeParams(callee)
	for i, arg := range common.Args {
		if quiet && isPlain(arg.Type(), call.Params[i]) {
			call.Args = append(call.Args, summary.None)
			continue
		}
		ref := f.valueAt(arg, f.syntax.arg(common.Pos(), i-first))
		if i-first >= 0 && generic[i-first] {
			ref = f.box(ref, arg.Type())
		}
		call.Args = append(call.Args, ref)
		if call.Each < 0 && ref != summary.None && !isText(arg.Type()) && isIterated(arg) {
			call.Each = i
		}
	}
	call.Loop = loopHead(instr.Block()) != nil
	call.Guards = f.guards(instr.Block(), nil)
	_, live := f.live[instr.Block()]
	call.Dead = !live
	f.out.Calls[f.calls[instr]] = call
}

// isQuiet reports whether the callee does nothing with strings that matters: it
// logs or prints them, or makes an error of them.
func isQuiet(callee *ssa.Function) bool {
	if callee.Pkg == nil || !known.Quiet(callee.Pkg.Pkg.Path()) || known.Fills(callee.Name()) {
		return false
	}
	if _, ok := known.Lookup(funcID(callee), len(callee.Params)); ok {
		return false // its row says what it does
	}
	for result := range callee.Signature.Results().Variables() {
		if tracked(result.Type()) {
			return false
		}
	}
	return true
}

// isPlain reports whether an argument is text, or a list of things to format.
func isPlain(t types.Type, kind string) bool {
	if kind == summary.ParamPointer {
		return false
	}
	if elem := sliceElem(t); elem != nil {
		t = elem
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return true
	case *types.Interface:
		return u.NumMethods() == 0
	}
	return false
}

func isText(t types.Type) bool {
	_, ok := t.Underlying().(*types.Basic)
	return ok
}

// isContextValue reports whether the call is of context.Context's Value.
func isContextValue(common *ssa.CallCommon) bool {
	return common.Method.Name() == "Value" && types.TypeString(common.Value.Type(), nil) == "context.Context"
}

// typeParams says which parameters of a generic function have a type parameter
// as their type. What is passed for one is boxed as if for an interface, so
// that a method call on it finds its type.
func typeParams(callee *ssa.Function) map[int]bool {
	if callee == nil || callee.Origin() == nil {
		return nil
	}
	generic := make(map[int]bool)
	params := callee.Origin().Signature.Params()
	for i := range params.Len() {
		if _, ok := params.At(i).Type().(*types.TypeParam); ok {
			generic[i] = true
		}
	}
	return generic
}

// paramKinds says what a callee out of view could do with each argument.
func paramKinds(sig *types.Signature) []string {
	kinds := make([]string, sig.Params().Len())
	for i := range kinds {
		t := sig.Params().At(i).Type()
		if sig.Variadic() && i == len(kinds)-1 {
			t = sliceElem(t)
		}
		kinds[i] = paramKind(t)
	}
	return kinds
}

func paramKind(t types.Type) string {
	if t == nil {
		return summary.ParamPlain
	}
	switch u := t.Underlying().(type) {
	case *types.Interface:
		if u.NumMethods() == 0 {
			return summary.ParamAny
		}
		names := make([]string, u.NumMethods())
		for i := range names {
			names[i] = u.Method(i).Name()
		}
		return strings.Join(names, ",")
	case *types.Pointer:
		switch u.Elem().Underlying().(type) {
		case *types.Basic, *types.Slice, *types.Map:
			return summary.ParamPointer
		}
	}
	return summary.ParamPlain
}

func sliceElem(t types.Type) types.Type {
	if s, ok := t.Underlying().(*types.Slice); ok {
		return s.Elem()
	}
	return nil
}
