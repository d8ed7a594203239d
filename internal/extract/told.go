package extract

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// lengthCheck is a comparison of a length with zero as a guard.
func (f *function) lengthCheck(cond *ssa.BinOp, isTrue bool) (summary.Guard, bool) {
	list, empty, ok := emptiness(cond)
	if _, loop := lengthOf(cond.Y); loop && !isTrue {
		return summary.NoGuard, false // a loop ends whether or not there was something to go over
	}
	if !ok || sliceElem(list.Type()) == nil {
		return summary.NoGuard, false
	}
	on := f.value(list)
	if on == summary.None {
		return summary.NoGuard, false
	}
	g := summary.Guard{On: on, Len: true, Addr: summary.None, Point: f.point(cond), Want: empty == isTrue}
	if addr, held := f.held(list); held {
		g.Addr = addr
	}
	return g, true
}

// emptiness is the list of which a condition asks whether it has elements, and
// whether it has none where the condition holds. The condition of a loop over a
// list holds only if it has some.
func emptiness(cond *ssa.BinOp) (list ssa.Value, empty, ok bool) {
	if list, ok := lengthOf(cond.Y); ok && cond.Op == token.LSS {
		return list, false, true
	}
	list, isLength := lengthOf(cond.X)
	c, isConst := cond.Y.(*ssa.Const)
	if !isLength || !isConst || c.Value == nil || c.Value.Kind() != constant.Int {
		return nil, false, false
	}
	switch n := c.Int64(); {
	case n == 0 && (cond.Op == token.EQL || cond.Op == token.LEQ), n == 1 && cond.Op == token.LSS:
		return list, true, true
	case n == 0 && (cond.Op == token.NEQ || cond.Op == token.GTR), n == 1 && cond.Op == token.GEQ:
		return list, false, true
	}
	return nil, false, false
}

// lengthOf is what v is the length of.
func lengthOf(v ssa.Value) (of ssa.Value, ok bool) {
	call, ok := v.(*ssa.Call)
	if !ok || !isBuiltin(&call.Call) || call.Call.Value.Name() != "len" {
		return nil, false
	}
	return call.Call.Args[0], true
}

// isTold reports whether a constant may tell what the value is: a parameter, a
// result, or a flag or a text that lies somewhere.
func isTold(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.Call:
		return true
	case *ssa.UnOp:
		return v.Op == token.MUL && isTelling(v.Type())
	case *ssa.Field:
		return isTelling(v.Type())
	}
	return false
}

// isTelling reports whether constants of the type tell what is done.
func isTelling(t types.Type) bool { return isBool(t) || isString(t) || isEnumeration(t) }

func isString(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsString != 0
}

// isOpen reports whether a branch depends on a number that a caller hands over:
// which way it goes in a context nobody can say.
func isOpen(b branch) bool {
	cond, ok := b.cond.(*ssa.BinOp)
	if !ok {
		return false
	}
	if _, _, ok := emptiness(cond); ok {
		return false
	}
	return isHandedNumber(cond.X) || isHandedNumber(cond.Y)
}

func isHandedNumber(v ssa.Value) bool {
	basic, ok := v.Type().Underlying().(*types.Basic)
	if !ok || basic.Info()&types.IsNumeric == 0 || isEnumeration(v.Type()) {
		return false
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return true
	case *ssa.UnOp:
		return v.Op == token.MUL && !isGlobal(v.X)
	case *ssa.Field:
		return true
	}
	return false
}

func isGlobal(v ssa.Value) bool { _, ok := v.(*ssa.Global); return ok }

// isDefault reports whether a branch is taken where a value is empty: it is then
// that a default takes its place.
func isDefault(b branch) (of ssa.Value, ok bool) {
	cond, isBinary := b.cond.(*ssa.BinOp)
	if !isBinary {
		return nil, false
	}
	empty := b.isTrue == (cond.Op == token.EQL || cond.Op == token.LEQ || cond.Op == token.LSS)
	if list, isLength := lengthOf(cond.X); isLength {
		return list, empty
	}
	return cond.X, empty && isNothing(cond.Y)
}

// isComputed reports whether v comes of a call: whoever made it may have looked for
// it where nothing is, in a map or a field.
func isComputed(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Call, *ssa.TypeAssert:
		return true
	case *ssa.Extract:
		return isComputed(v.Tuple)
	}
	return false
}

// held reports whether a check of v for nil can be followed: of a parameter, of
// what a call returned, or of what was loaded from the address.
func (f *function) held(v ssa.Value) (addr summary.Ref, ok bool) {
	if f.value(v) == summary.None {
		return summary.None, false
	}
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.Call:
		return summary.None, true
	case *ssa.Extract:
		_, ok := v.Tuple.(*ssa.Call)
		return summary.None, ok
	case *ssa.TypeAssert:
		return summary.None, !v.CommaOk
	case *ssa.UnOp:
		if f.assignments(v.X) != nil {
			return summary.None, true
		}
		return f.value(v.X), v.Op == token.MUL
	case *ssa.Field:
		return f.add(f.fieldOf(v.X, v.Field)), true
	}
	return summary.None, false
}

func isBool(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsBoolean != 0
}
