package extract

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A function extracts one function. It walks the instructions that do
// something (store, call, return); the values that those use are added as they
// are met, so that what nothing depends on leaves no trace.
type function struct {
	*extractor
	fn       *ssa.Function
	out      *summary.Func
	refs     map[ssa.Value]summary.Ref
	calls    map[ssa.CallInstruction]int
	variadic map[*ssa.Store]token.Pos
	assigned map[*ssa.Alloc][]*ssa.Store
	live     map[*ssa.BasicBlock][]*ssa.BasicBlock
}

func (x *extractor) function(fn *ssa.Function) *summary.Func {
	f := &function{
		extractor: x,
		fn:        fn,
		refs:      make(map[ssa.Value]summary.Ref),
		calls:     make(map[ssa.CallInstruction]int),
		variadic:  x.variadicPositions(fn),
		live:      liveEdges(fn),
		assigned:  make(map[*ssa.Alloc][]*ssa.Store),
		out: &summary.Func{
			ID:        funcID(fn),
			Package:   x.in.Types.Path(),
			Position:  x.position(fn.Pos()),
			Exported:  x.exported(fn),
			Synthetic: isWrapper(fn),
			Frees:     len(fn.FreeVars),

			TypeParams: typeParamNames(fn),
			NamesEvent: namesEvent(fn),
			Results:    make([][]summary.Ref, fn.Signature.Results().Len()),
		},
	}
	for _, p := range fn.Params {
		param := summary.Param{Name: p.Name()}
		if tracked(p.Type()) {
			param.Type, param.Open = typeName(p.Type()), isOpenType(p.Type())
		}
		f.out.Params = append(f.out.Params, param)
	}
	// Calls first: values name them by their index.
	for _, block := range fn.Blocks {
		for _, instr := range block.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok && !isBuiltin(call.Common()) && !isImportInit(call.Common()) {
				f.calls[call] = len(f.out.Calls)
				f.out.Calls = append(f.out.Calls, summary.Call{})
			}
		}
	}
	f.out.Dominators = dominators(fn)
	f.compared()
	for _, block := range fn.Blocks {
		for _, instr := range block.Instrs {
			f.instr(instr)
		}
	}
	f.mentions()
	return f.out
}

// add appends a value that is no SSA value of its own.
func (f *function) add(v summary.Value) summary.Ref {
	f.out.Values = append(f.out.Values, v)
	return summary.Ref(len(f.out.Values) - 1)
}

// storeAt extracts a store of an instruction that is no assignment.
func (f *function) storeAt(i ssa.Instruction, addr, val summary.Ref, copied bool) {
	if addr != summary.None && val != summary.None {
		f.out.Stores = append(f.out.Stores, summary.Store{Addr: addr, Val: val, Copy: copied, Given: summary.None, Guard: summary.NoGuard, Point: f.point(i)})
	}
}

// exported reports whether code of other packages can call the function.
func (x *extractor) exported(fn *ssa.Function) bool {
	obj := fn.Object()
	if obj == nil || !obj.Exported() || x.in.Types.Name() == "main" {
		return false
	}
	recv := fn.Signature.Recv()
	if recv == nil {
		return true
	}
	t := recv.Type()
	if ptr, ok := t.(*types.Pointer); ok {
		t = ptr.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Exported()
}

// isOpenType reports whether other packages can make values of the type with
// contents of their own: not if it is a struct without exported fields.
func isOpenType(t types.Type) bool {
	t = types.Unalias(t)
	if ptr, ok := t.(*types.Pointer); ok {
		t = types.Unalias(ptr.Elem())
	}
	if _, ok := t.(*types.Named); !ok {
		return true
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return true
	}
	for field := range s.Fields() {
		if field.Exported() {
			return true
		}
	}
	return false
}

func isBuiltin(call *ssa.CallCommon) bool {
	_, ok := call.Value.(*ssa.Builtin)
	return ok
}

// isWrapper reports whether fn is one that the compiler makes for a method
// value or a promoted method.
func isWrapper(fn *ssa.Function) bool {
	return fn.Synthetic != "" && fn.Syntax() == nil && fn.Synthetic != initializer
}

// isImportInit reports whether a package's initialization calls that of a
// package that it imports. Every package's is an entry point, so once is enough.
func isImportInit(call *ssa.CallCommon) bool {
	callee := call.StaticCallee()
	return callee != nil && callee.Synthetic == initializer
}

// initializer is what go/ssa notes of the function that initializes a package.
const initializer = "package initializer"
