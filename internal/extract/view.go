package extract

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// sameAs is the operand that v is no more than another view of.
func sameAs(v ssa.Value) (ssa.Value, bool) {
	switch v := v.(type) {
	case *ssa.Call:
		// A wrapper checks the pointer whose method of the value it runs.
		if b, ok := v.Call.Value.(*ssa.Builtin); ok && b.Name() == "ssa:wrapnilchk" {
			return v.Call.Args[0], true
		}
	case *ssa.ChangeType:
		return v.X, true
	case *ssa.ChangeInterface:
		return v.X, true
	case *ssa.Convert:
		return v.X, tracked(v.X.Type())
	case *ssa.MultiConvert:
		return v.X, tracked(v.X.Type())
	case *ssa.SliceToArrayPointer:
		return v.X, true
	case *ssa.Slice:
		return v.X, wholeSlice(v)
	case *ssa.MakeInterface:
		_, generic := v.X.Type().(*types.TypeParam)
		return v.X, generic
	case *ssa.TypeAssert:
		return v.X, !v.CommaOk && types.IsInterface(v.AssertedType)
	case *ssa.FieldAddr:
		return v.X, transparent(v.X.Type()) && !isText(v.Type().Underlying().(*types.Pointer).Elem())
	case *ssa.Field:
		return v.X, transparent(v.X.Type())
	case *ssa.Alloc:
		x := copied(v)
		return x, x != nil
	case *ssa.UnOp:
		if v.Op != token.MUL {
			return nil, false
		}
		if field, ok := v.X.(*ssa.FieldAddr); ok && transparent(field.X.Type()) {
			return field.X, true
		}
		// A struct or an array is where it lies; storing it copies it.
		return v.X, aggregate(v.Type())
	}
	return nil, false
}

// wholeSlice reports whether the slice expression leaves nothing out at its
// front or, as far as one can tell, at its end.
func wholeSlice(v *ssa.Slice) bool {
	return v.Low == nil && v.High == nil || isVariadicArray(v.X)
}

func isVariadicArray(v ssa.Value) bool {
	alloc, ok := v.(*ssa.Alloc)
	return ok && alloc.Comment == "varargs"
}

func transparent(t types.Type) bool {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	_, named := types.Unalias(t).(*types.Named)
	return named && known.Transparent(typeName(t))
}

// copied is the struct or array that a variable is a copy of and stays one: it
// is stored once, where the variable begins, and only read from then on. Only
// what a loop goes over is taken for so.
func copied(v *ssa.Alloc) ssa.Value {
	var whole *ssa.Store
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if whole != nil || ref.Addr != v || !aggregate(ref.Val.Type()) || ref.Block() != v.Block() {
				return nil
			}
			whole = ref
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.FieldAddr:
			if !onlyLoaded(ref) {
				return nil
			}
		default:
			return nil
		}
	}
	if whole == nil {
		return nil
	}
	if !isIterated(whole.Val) {
		return nil // what it is a copy of may change
	}
	return whole.Val
}

// isInitialCopy reports whether the store makes a variable a copy that stays
// one: the variable is then what it is a copy of.
func isInitialCopy(store *ssa.Store) bool {
	v, ok := store.Addr.(*ssa.Alloc)
	return ok && copied(v) == store.Val
}

func onlyLoaded(addr ssa.Value) bool {
	for _, ref := range *addr.Referrers() {
		switch ref := ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.FieldAddr:
			if !onlyLoaded(ref) {
				return false
			}
		default:
			return false
		}
	}
	return true
}
