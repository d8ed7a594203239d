package extract

import (
	"fmt"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

func (f *function) lookup(v *ssa.Lookup) summary.Value {
	m, ok := v.X.Type().Underlying().(*types.Map)
	if !ok {
		return summary.Value{Op: summary.OpUnknown, Text: "a byte of a string"}
	}
	found := f.loadOf(f.entry(v.X, v.Index), m.Elem())
	if !isNilable(m.Elem()) {
		return found
	}
	// There may be nothing under the key.
	return summary.Value{Op: summary.OpMerge, Args: []summary.Ref{f.add(found), f.add(summary.Value{Op: summary.OpConst, Type: "nil"})}}
}

func (f *function) received(ch ssa.Value, at ssa.Instruction) summary.Value {
	elem := ch.Type().Underlying().(*types.Chan).Elem()
	from := f.element(f.value(ch), summary.AnyElement)
	if from != summary.None {
		f.out.Values[from].Type, f.out.Values[from].Point = summary.Received, f.point(at)
	}
	return f.loadOf(from, elem)
}

// component is one component of a tuple.
func (f *function) component(v *ssa.Extract) summary.Value {
	switch tuple := v.Tuple.(type) {
	case *ssa.Call:
		return f.callResult(tuple, v.Index)
	case *ssa.TypeAssert:
		return f.assertion(tuple)
	case *ssa.Lookup:
		return f.lookup(tuple)
	case *ssa.UnOp:
		return f.received(tuple.X, tuple)
	case *ssa.Next:
		iter, ok := tuple.Iter.(*ssa.Range)
		if !ok || tuple.IsString {
			break
		}
		key := summary.AnyElement
		if v.Index == 1 {
			key = summary.KeyElement
		}
		return f.loadOf(f.element(f.value(iter.X), key), v.Type())
	case *ssa.Select:
		received := 2 // the first received value's index in the tuple
		for _, state := range tuple.States {
			if state.Dir != types.RecvOnly {
				continue
			}
			if received == v.Index {
				return f.received(state.Chan, tuple)
			}
			received++
		}
	}
	return summary.Value{Op: summary.OpUnknown, Text: fmt.Sprintf("the engine does not follow %T", v.Tuple)}
}

// entry is the address of a map's entry.
func (f *function) entry(m, key ssa.Value) summary.Ref {
	at := f.element(f.value(m), mapKey(key))
	if at == summary.None || f.out.Values[at].Text != summary.AnyElement {
		return at
	}
	if ref := f.value(key); ref != summary.None {
		f.out.Values[at].Args = append(f.out.Values[at].Args, ref)
	}
	return at
}

func (f *function) element(x summary.Ref, key string) summary.Ref {
	if x == summary.None {
		return summary.None
	}
	return f.add(summary.Value{Op: summary.OpElement, Text: key, Args: []summary.Ref{x}})
}

// loadOf is what lies at addr: for a struct or an array the place itself.
func (f *function) loadOf(addr summary.Ref, elem types.Type) summary.Value {
	if addr == summary.None {
		return summary.Value{Op: summary.OpMerge}
	}
	if aggregate(elem) {
		return summary.Value{Op: summary.OpMerge, Args: []summary.Ref{addr}}
	}
	return loaded(addr, elem)
}

// loaded is what lies at addr. That of a flag may also be what it is from the
// start, so its type is noted.
func loaded(addr summary.Ref, t types.Type) summary.Value {
	v := summary.Value{Op: summary.OpLoad, Args: []summary.Ref{addr}}
	if isBool(t) {
		v.Type = "bool"
	}
	return v
}

func (f *function) load(addr summary.Ref, elem types.Type) summary.Ref {
	return f.add(f.loadOf(addr, elem))
}

// sliceBounds are the constant bounds of a slice expression.
func sliceBounds(v *ssa.Slice) string {
	low, lowKnown := bound(v.Low)
	high, highKnown := bound(v.High)
	if !lowKnown || !highKnown {
		return ""
	}
	return low + ":" + high
}

func bound(v ssa.Value) (string, bool) {
	if v == nil {
		return "", true
	}
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil {
		return "", false
	}
	return c.Value.ExactString(), true
}

func index(v ssa.Value) string {
	if c, ok := v.(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.Int {
		return "[" + c.Value.ExactString() + "]"
	}
	return summary.AnyElement
}

func mapKey(v ssa.Value) string {
	if c, ok := v.(*ssa.Const); ok && c.Value != nil {
		return summary.KeyElementOf(c.Value.ExactString())
	}
	return summary.AnyElement
}

func arrayLen(t types.Type) int {
	if a, ok := t.Underlying().(*types.Array); ok {
		return int(a.Len())
	}
	return -1
}
