package extract

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// value is the Ref of an SSA value: None where nothing that matters fits in it.
func (f *function) value(v ssa.Value) summary.Ref { return f.valueAt(v, token.NoPos) }

// valueAt is value for an operand that stands at pos, which is where a
// constant has its place: SSA keeps none.
func (f *function) valueAt(v ssa.Value, pos token.Pos) summary.Ref {
	if v == nil || !tracked(v.Type()) {
		return summary.None
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		if isForeign(v.X.Type()) {
			return summary.None
		}
		if c, ok := v.X.(*ssa.Const); ok && tracked(c.Type()) {
			return f.add(summary.Value{Op: summary.OpBox, Type: typeName(c.Type()), Args: []summary.Ref{f.constant(c, pos)}, Position: f.position(pos)})
		}
	case *ssa.Const:
		return f.constant(v, pos)
	case *ssa.Function:
		f.want(v)
		return f.add(summary.Value{Op: summary.OpFunction, Text: funcID(v), Position: f.position(pos)})
	}
	if ref, ok := f.refs[v]; ok {
		return ref
	}
	if x, ok := sameAs(v); ok {
		ref := f.value(x)
		f.refs[v] = ref
		return ref
	}
	// The Ref comes before the operands: a loop's value is its own operand.
	ref := f.add(summary.Value{Op: summary.OpMerge})
	f.refs[v] = ref
	value := f.equation(v)
	if !value.Position.IsValid() {
		value.Position = f.position(v.Pos())
	}
	f.out.Values[ref] = value
	return ref
}

func (f *function) constant(c *ssa.Const, pos token.Pos) summary.Ref {
	if c.Value == nil {
		if isNilable(c.Type()) {
			return f.add(summary.Value{Op: summary.OpConst, Type: "nil"})
		}
		return summary.None
	}
	v := summary.Value{Op: summary.OpConst, Position: f.position(pos)}
	switch c.Value.Kind() {
	case constant.String:
		v.Type, v.Text = "string", constant.StringVal(c.Value)
	case constant.Bool:
		v.Type, v.Text = "bool", c.Value.String()
	case constant.Int:
		if !isEnumeration(c.Type()) {
			return summary.None
		}
		v.Type, v.Text = summary.Number, c.Value.ExactString()
	default:
		return summary.None
	}
	return f.add(v)
}

// isNilable reports whether a check for nil tells anything of values of the
// type.
func isNilable(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Interface, *types.Signature, *types.Slice:
		return true
	}
	return false
}

// equation is the one switch over the instructions that compute a value. What
// it does not name is an unknown origin.
func (f *function) equation(v ssa.Value) summary.Value {
	switch v := v.(type) {
	case *ssa.Parameter:
		return summary.Value{Op: summary.OpParam, Index: paramIndex(v)}
	case *ssa.FreeVar:
		return summary.Value{Op: summary.OpFree, Index: freeIndex(v)}
	case *ssa.Global:
		return summary.Value{Op: summary.OpGlobal, Text: v.Pkg.Pkg.Path() + "." + v.Name()}
	case *ssa.Alloc:
		elem := v.Type().Underlying().(*types.Pointer).Elem()
		f.localJSON(elem)
		return summary.Value{Op: summary.OpNew, Type: typeName(elem), Index: arrayLen(elem)}
	case *ssa.MakeSlice, *ssa.MakeMap, *ssa.MakeChan:
		return summary.Value{Op: summary.OpNew, Type: typeName(v.Type()), Index: -1}
	case *ssa.FieldAddr:
		return f.fieldOf(v.X, v.Field)
	case *ssa.Field:
		return f.loadOf(f.add(f.fieldOf(v.X, v.Field)), v.Type())
	case *ssa.IndexAddr:
		return summary.Value{Op: summary.OpElement, Text: index(v.Index), Args: []summary.Ref{f.value(v.X)}}
	case *ssa.Index:
		return f.loadOf(f.element(f.value(v.X), index(v.Index)), v.Type())
	case *ssa.Lookup:
		return f.lookup(v)
	case *ssa.UnOp:
		return f.unary(v)
	case *ssa.BinOp:
		if v.Op == token.ADD {
			return summary.Value{Op: summary.OpFold, Text: known.FoldConcat, Args: []summary.Ref{f.value(v.X), f.value(v.Y)}}
		}
		return summary.Value{Op: summary.OpUnknown, Text: "computed at run time"}
	case *ssa.Phi:
		return f.phi(v)
	case *ssa.MakeInterface:
		f.methodSetOf(v.X.Type())
		return summary.Value{Op: summary.OpBox, Type: typeName(v.X.Type()), Args: []summary.Ref{f.value(v.X)}}
	case *ssa.TypeAssert:
		return f.assertion(v)
	case *ssa.MakeClosure:
		fn := v.Fn.(*ssa.Function)
		f.want(fn)
		closure := summary.Value{Op: summary.OpFunction, Text: funcID(fn)}
		for _, b := range v.Bindings {
			if f.assignments(b) != nil {
				closure.Args = append(closure.Args, f.cell(b.(*ssa.Alloc), v))
			} else {
				closure.Args = append(closure.Args, f.value(b))
			}
		}
		return closure
	case *ssa.Slice:
		return summary.Value{Op: summary.OpPart, Text: sliceBounds(v), Args: []summary.Ref{f.value(v.X)}}
	case *ssa.Convert, *ssa.MultiConvert:
		return summary.Value{Op: summary.OpUnknown, Text: "it is made of bytes or numbers"}
	case *ssa.Call:
		return f.callResult(v, 0)
	case *ssa.Extract:
		return f.component(v)
	}
	return summary.Value{Op: summary.OpUnknown, Text: fmt.Sprintf("the engine does not follow %T", v)}
}

func (f *function) fieldOf(x ssa.Value, field int) summary.Value {
	name := structOf(x.Type()).Field(field).Name()
	return summary.Value{Op: summary.OpField, Text: name, Args: []summary.Ref{f.value(x)}}
}

func (f *function) unary(v *ssa.UnOp) summary.Value {
	switch v.Op {
	case token.MUL:
		if f.assignments(v.X) != nil {
			return f.reading(v.X.(*ssa.Alloc), v)
		}
		return loaded(f.value(v.X), v.Type())
	case token.ARROW:
		return f.received(v.X, v)
	}
	return summary.Value{Op: summary.OpUnknown, Text: "computed at run time"}
}

func (f *function) assertion(v *ssa.TypeAssert) summary.Value {
	if types.IsInterface(v.AssertedType) {
		return f.merge(v.X)
	}
	return summary.Value{Op: summary.OpUnbox, Type: typeName(v.AssertedType), Args: []summary.Ref{f.value(v.X)}}
}

func (f *function) merge(edges ...ssa.Value) summary.Value {
	v := summary.Value{Op: summary.OpMerge}
	for _, edge := range edges {
		if ref := f.value(edge); ref != summary.None {
			v.Args = append(v.Args, ref)
		}
	}
	return v
}

// callResult is result i of a call.
func (f *function) callResult(call *ssa.Call, i int) summary.Value {
	common := call.Common()
	if isBuiltin(common) {
		if common.Value.Name() == "append" {
			return summary.Value{Op: summary.OpAppend, Args: []summary.Ref{f.value(common.Args[0]), f.value(common.Args[1])}, Point: f.point(call)}
		}
		return summary.Value{Op: summary.OpUnknown, Text: "computed at run time"}
	}
	v := summary.Value{Op: summary.OpResult, Index: f.calls[call], Result: i, Type: f.resultType(common, i)}
	if concrete, ok := genericResult(common, i); ok {
		return summary.Value{Op: summary.OpUnbox, Type: typeName(concrete), Args: []summary.Ref{f.add(v)}}
	}
	return v
}

// genericResult reports whether result i of the callee is of a type parameter,
// and what type it has at this call.
func genericResult(common *ssa.CallCommon, i int) (types.Type, bool) {
	callee := common.StaticCallee()
	if callee == nil || callee.Origin() == nil {
		return nil, false
	}
	if _, ok := callee.Origin().Signature.Results().At(i).Type().(*types.TypeParam); !ok {
		return nil, false
	}
	t := common.Signature().Results().At(i).Type()
	return t, !types.IsInterface(t)
}

// box holds a value in an interface.
func (f *function) box(x summary.Ref, t types.Type) summary.Ref {
	if x == summary.None || types.IsInterface(t) {
		return x
	}
	f.methodSetOf(t)
	return f.add(summary.Value{Op: summary.OpBox, Type: typeName(t), Args: []summary.Ref{x}})
}

// methodSetOf notes the methods of a type that no declaration at package level
// brings: one declared in a function, or one without a name.
func (f *function) methodSetOf(t types.Type) {
	elem := t
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		elem = ptr.Elem()
	}
	named, ok := types.Unalias(elem).(*types.Named)
	if ok && (named.Obj().Pkg() != f.in.Types || named.Obj().Parent() == f.in.Types.Scope()) {
		return
	}
	f.methodSet(t)
}

func paramIndex(p *ssa.Parameter) int {
	for i, q := range p.Parent().Params {
		if p == q {
			return i
		}
	}
	return -1
}

func freeIndex(v *ssa.FreeVar) int {
	for i, w := range v.Parent().FreeVars {
		if v == w {
			return i
		}
	}
	return -1
}
