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
	return summary.Guard{On: on, Addr: summary.None, Text: "true", Zero: "false", Want: b.isTrue}
}

func (f *function) comparison(cond *ssa.BinOp, isTrue bool) summary.Guard {
	if cond.Op != token.EQL && cond.Op != token.NEQ {
		return summary.NoGuard
	}
	x, y := cond.X, cond.Y
	if _, ok := x.(*ssa.Const); ok {
		x, y = y, x
	}
	c, ok := y.(*ssa.Const)
	if ok && c.Value == nil && isNilable(x.Type()) {
		if addr, held := f.held(x); held {
			return summary.Guard{On: f.value(x), Nil: true, Addr: addr, Point: point(cond), Want: isTrue == (cond.Op == token.EQL)}
		}
	}
	if !isTold(x) {
		return summary.NoGuard
	}
	if !ok || c.Value == nil || !isText(x.Type()) {
		return summary.NoGuard
	}
	g := summary.Guard{On: f.value(x), Addr: summary.None, Want: isTrue == (cond.Op == token.EQL)}
	switch c.Value.Kind() {
	case constant.String:
		g.Text = constant.StringVal(c.Value)
	case constant.Bool:
		g.Text, g.Zero = c.Value.String(), "false"
	default:
		return summary.NoGuard
	}
	if g.On == summary.None {
		return summary.NoGuard
	}
	return g
}

// isTold reports whether a constant may tell what the value is: a parameter, or
// a flag that lies somewhere. What a variable of another type holds at the time
// nobody can say.
func isTold(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Parameter:
		return true
	case *ssa.UnOp:
		return v.Op == token.MUL && isBool(v.Type())
	case *ssa.Field:
		return isBool(v.Type())
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
		if b, ok := edgeBranch(v, i); ok && !types.Identical(v.Type(), types.Typ[types.Bool]) {
			g = f.guard(b)
		}
		merged.Args = append(merged.Args, ref)
		merged.Guards = append(merged.Guards, g)
	}
	return merged
}
