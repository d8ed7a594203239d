package extract

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A branch is a condition and which way it goes.
type branch struct {
	cond   ssa.Value
	isTrue bool
	block  *ssa.BasicBlock // where it leads
}

// controlling is the nearest branch that has to go one way for the block to be
// reached, below the block top.
func controlling(block, top *ssa.BasicBlock) (branch, bool) {
	for b := block; b != top && b.Idom() != nil; b = b.Idom() {
		if len(b.Preds) != 1 {
			continue
		}
		if cond, ok := conditionOf(b.Idom()); ok {
			return branch{cond, b.Idom().Succs[0] == b, b}, true
		}
	}
	return branch{}, false
}

func conditionOf(block *ssa.BasicBlock) (ssa.Value, bool) {
	last, ok := block.Instrs[len(block.Instrs)-1].(*ssa.If)
	if !ok || block.Succs[0] == block.Succs[1] {
		return nil, false
	}
	return last.Cond, true
}

// edgeBranch is the branch that decides whether a phi takes its edge.
func edgeBranch(phi *ssa.Phi, edge int) (branch, bool) {
	join, pred := phi.Block(), phi.Block().Preds[edge]
	if cond, ok := conditionOf(pred); ok && pred == join.Idom() {
		return branch{cond, pred.Succs[0] == join, join}, true
	}
	return controlling(pred, join.Idom())
}

// guard is the branch as a summary says it, summary.NoGuard where it depends on what no
// constant tells.
func (f *function) guard(b branch) summary.Guard {
	switch cond := b.cond.(type) {
	case *ssa.UnOp:
		if cond.Op == token.NOT {
			return f.guard(branch{cond.X, !b.isTrue, b.block})
		}
	case *ssa.BinOp:
		return f.comparison(cond, b.isTrue)
	case *ssa.Const:
		return summary.NoGuard
	}
	on := f.value(b.cond)
	if on == summary.None || !isTold(b.cond) {
		return summary.NoGuard
	}
	return summary.Guard{On: on, Addr: f.loadedFrom(b.cond), Point: endOf(b.block.Idom()), Text: "true", Zero: "false", Want: b.isTrue}
}

func (f *function) comparison(cond *ssa.BinOp, isTrue bool) summary.Guard {
	if g, ok := f.lengthCheck(cond, isTrue); ok {
		return g
	}
	if cond.Op != token.EQL && cond.Op != token.NEQ {
		return summary.NoGuard
	}
	x, y := cond.X, cond.Y
	if _, ok := x.(*ssa.Const); ok {
		x, y = y, x
	}
	c, ok := y.(*ssa.Const)
	if ok && c.Value == nil && isNilable(x.Type()) {
		wantsNil := isTrue == (cond.Op == token.EQL)
		if addr, held := f.held(x); held && !(wantsNil && isComputed(x)) {
			return summary.Guard{On: f.value(x), Nil: true, Addr: addr, Point: point(cond), Want: wantsNil}
		}
	}
	if !isTold(x) {
		return summary.NoGuard
	}
	if !ok || c.Value == nil || !isText(x.Type()) {
		return summary.NoGuard
	}
	g := summary.Guard{On: f.value(x), Addr: f.loadedFrom(x), Point: point(cond), Want: isTrue == (cond.Op == token.EQL)}
	switch c.Value.Kind() {
	case constant.String:
		g.Text = constant.StringVal(c.Value)
	case constant.Bool:
		g.Text, g.Zero = c.Value.String(), "false"
	case constant.Int:
		g.Text, g.Zero = c.Value.ExactString(), "0"
	default:
		return summary.NoGuard
	}
	if g.On == summary.None {
		return summary.NoGuard
	}
	return g
}

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
	g := summary.Guard{On: on, Len: true, Addr: summary.None, Point: point(cond), Want: empty == isTrue}
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

// endOf is the last point of a block.
func endOf(block *ssa.BasicBlock) summary.Point {
	return summary.Point{Block: block.Index, Index: len(block.Instrs) - 1}
}

// loadedFrom is the address that v was loaded from, or summary.None.
func (f *function) loadedFrom(v ssa.Value) summary.Ref {
	switch v := v.(type) {
	case *ssa.UnOp:
		if v.Op == token.MUL && f.assignments(v.X) == nil {
			return f.value(v.X)
		}
	case *ssa.Field:
		return f.add(f.fieldOf(v.X, v.Field))
	}
	return summary.None
}

// isTelling reports whether constants of the type tell what is done.
func isTelling(t types.Type) bool { return isBool(t) || isString(t) || isEnumeration(t) }

func isString(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsString != 0
}

// maxGuards bounds how many conditions of one call are noted.
const maxGuards = 6

// guards are the conditions without which the block is not reached from the block
// top, as far as a summary can say them.
func (f *function) guards(block, top *ssa.BasicBlock) []summary.Guard {
	if block.Parent().Synthetic == initializer {
		return nil // its guard only keeps it from running twice
	}
	var all []summary.Guard
	for b := block; b != nil && b != top && len(all) < maxGuards; {
		branch, ok := controlling(b, top)
		if !ok {
			break
		}
		if g := f.guard(branch); g.On != summary.None {
			all = append(all, g)
		}
		b = branch.block.Idom()
	}
	return all
}

// under is a value where all of some conditions hold, and nothing where one does
// not.
func (f *function) under(guards []summary.Guard, ref summary.Ref) summary.Ref {
	for _, g := range guards {
		ref = f.add(summary.Value{Op: summary.OpMerge, Args: []summary.Ref{ref}, Guards: []summary.Guard{g}})
	}
	return ref
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

// phi is one of several values, each under its condition.
func (f *function) phi(v *ssa.Phi) summary.Value {
	merged := summary.Value{Op: summary.OpMerge}
	for i, edge := range v.Edges {
		ref := f.value(edge)
		if ref == summary.None || !slices.Contains(f.live[v.Block().Preds[i]], v.Block()) {
			continue
		}
		g := summary.NoGuard
		b, conditional := edgeBranch(v, i)
		if conditional && !types.Identical(v.Type(), types.Typ[types.Bool]) {
			g = f.guard(b)
			ref = f.under(f.guards(b.block.Idom(), v.Block().Idom()), ref)
		}
		if conditional && sliceElem(v.Type()) != nil {
			of, ok := isDefault(b)
			switch {
			case ok && of != edge && sliceElem(of.Type()) != nil:
				ref = f.add(summary.Value{Op: summary.OpDefault, Args: []summary.Ref{ref, f.value(of)}})
			case isOpen(b):
				ref = f.add(summary.Value{Op: summary.OpDefault, Args: []summary.Ref{ref, summary.None}})
			}
		}
		merged.Args = append(merged.Args, ref)
		merged.Guards = append(merged.Guards, g)
	}
	return merged
}
