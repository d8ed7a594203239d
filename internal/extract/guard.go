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
			return summary.Guard{On: f.value(x), Nil: true, Addr: addr, Point: f.point(cond), Want: wantsNil}
		}
	}
	if !isTold(x) {
		return summary.NoGuard
	}
	if !ok || c.Value == nil || !isText(x.Type()) {
		return summary.NoGuard
	}
	g := summary.Guard{On: f.value(x), Addr: f.loadedFrom(x), Point: f.point(cond), Want: isTrue == (cond.Op == token.EQL)}
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
