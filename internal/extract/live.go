package extract

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// liveEdges says, for each block of a function that can be reached, which of its
// successors can be: not those behind a comparison of constants that fails. A
// call in a dead block still counts as a call of the source; values that would
// come from there do not.
func liveEdges(fn *ssa.Function) map[*ssa.BasicBlock][]*ssa.BasicBlock {
	live := make(map[*ssa.BasicBlock][]*ssa.BasicBlock)
	var visit func(*ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if _, ok := live[b]; ok {
			return
		}
		live[b] = liveSuccessors(b)
		for _, next := range live[b] {
			visit(next)
		}
	}
	if len(fn.Blocks) > 0 {
		visit(fn.Blocks[0])
	}
	if fn.Recover != nil {
		visit(fn.Recover)
	}
	return live
}

func liveSuccessors(b *ssa.BasicBlock) []*ssa.BasicBlock {
	cond, ok := conditionOf(b)
	if !ok {
		return b.Succs
	}
	switch value, known := constantCondition(cond); {
	case !known:
		return b.Succs
	case value:
		return b.Succs[:1]
	default:
		return b.Succs[1:]
	}
}

// constantCondition is what a condition made of constants is.
func constantCondition(cond ssa.Value) (value, known bool) {
	switch c := cond.(type) {
	case *ssa.Const:
		return c.Value != nil && constant.BoolVal(c.Value), c.Value != nil
	case *ssa.UnOp:
		if c.Op == token.NOT {
			value, known = constantCondition(c.X)
			return !value, known
		}
	case *ssa.BinOp:
		x, okX := c.X.(*ssa.Const)
		y, okY := c.Y.(*ssa.Const)
		if okX && okY && x.Value != nil && y.Value != nil && isComparison(c.Op) {
			return constant.Compare(x.Value, c.Op, y.Value), true
		}
	}
	return false, false
}

func isComparison(op token.Token) bool {
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return true
	}
	return false
}
