package extract

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

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
		Point:    f.point(instr),
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
		if f.isStrange(common.Method.Pkg()) {
			call.Method = withoutTypeArgs(common.Method.FullName())
		}
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
	if !isIdle(callee) {
		call.Guards = f.guards(instr.Block(), nil)
	}
	_, live := f.live[instr.Block()]
	call.Dead = !live
	f.out.Calls[f.calls[instr]] = call
}

// isStrange reports whether a package is another one, and none that is known.
func (x *extractor) isStrange(pkg *types.Package) bool {
	return pkg != nil && pkg != x.in.Types && !known.InGoroot(pkg.Path()) && !known.Library(pkg.Path())
}

// resultType is the type of result i of a call, where what the callee does may be
// told elsewhere.
func (x *extractor) resultType(common *ssa.CallCommon, i int) string {
	var pkg *types.Package
	switch callee := common.StaticCallee(); {
	case common.IsInvoke():
		pkg = common.Method.Pkg()
	case callee == nil: // whatever function it is
		return typeName(common.Signature().Results().At(i).Type())
	case callee.Object() != nil:
		pkg = callee.Object().Pkg()
	}
	if !x.isStrange(pkg) {
		return ""
	}
	return typeName(common.Signature().Results().At(i).Type())
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

// isIdle reports whether a call of the function is of no consequence, so that it
// does not matter when it is made.
func isIdle(callee *ssa.Function) bool {
	return callee != nil && callee.Pkg != nil && known.Closes(callee.Pkg.Pkg.Path())
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
		elem := sliceElem(t)
		if sig.Variadic() && i == len(kinds)-1 {
			t = elem
		}
		kinds[i] = paramKind(t)
		if elem != nil && isMethods(paramKind(elem)) {
			kinds[i] = summary.ParamList + paramKind(elem)
		}
	}
	return kinds
}

func isMethods(kind string) bool {
	return kind != summary.ParamPlain && kind != summary.ParamAny && kind != summary.ParamPointer
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
