package extract

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// dominators holds for each block the index of the one that immediately
// dominates it.
func dominators(fn *ssa.Function) []int {
	idoms := make([]int, len(fn.Blocks))
	for i, block := range fn.Blocks {
		idoms[i] = -1
		if idom := block.Idom(); idom != nil {
			idoms[i] = idom.Index
		}
	}
	return idoms
}

// point is where an instruction stands in the flow.
func (x *extractor) point(instr ssa.Instruction) summary.Point {
	block := instr.Block()
	if x.numbered != block {
		x.numbered, x.numbers = block, make(map[ssa.Instruction]int, len(block.Instrs))
		for i, in := range block.Instrs {
			x.numbers[in] = i
		}
	}
	return summary.Point{Block: block.Index, Index: x.numbers[instr]}
}

// isConditional reports whether the function can go past the block and come to
// where it would have come by it. A way that returns before is no such way.
func isConditional(block *ssa.BasicBlock) bool {
	if block.Parent().Synthetic == initializer {
		return false // its guard only keeps it from running twice
	}
	for _, join := range block.Parent().Blocks {
		if len(join.Preds) < 2 || join.Dominates(block) {
			continue // no join, or the head of a loop around the block
		}
		// The block is one of several ways to the join if it dominates a
		// way into it, but not the join.
		if block.Dominates(join) {
			continue
		}
		if slices.ContainsFunc(join.Preds, block.Dominates) {
			return true
		}
	}
	return false
}

// given is the value that must be set (not nil, not empty) for the block to be
// reached, or nil where it depends on something else.
func given(block *ssa.BasicBlock) ssa.Value {
	for b := block; b.Idom() != nil; b = b.Idom() {
		branch, ok := b.Idom().Instrs[len(b.Idom().Instrs)-1].(*ssa.If)
		if !ok || len(b.Preds) != 1 {
			continue
		}
		cond, ok := branch.Cond.(*ssa.BinOp)
		if !ok || !isNothing(cond.Y) {
			return nil
		}
		isTrue := b.Idom().Succs[0] == b
		if cond.Op == token.NEQ && isTrue || cond.Op == token.EQL && !isTrue {
			return cond.X
		}
		return nil
	}
	return nil
}

// isNothing reports nil and the empty string.
func isNothing(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && (c.Value == nil || c.Value.Kind() == constant.String && constant.StringVal(c.Value) == "")
}

// isIterated reports whether v is, or is part of, an element of a list or a map
// at an index that is not constant: what a loop goes over.
func isIterated(v ssa.Value) bool {
	for depth := 0; depth < 32; depth++ {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.Alloc:
			if v = copied(x); v == nil {
				return false
			}
		case *ssa.Field:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.IndexAddr:
			return index(x.Index) == summary.AnyElement
		case *ssa.Index:
			return index(x.Index) == summary.AnyElement
		case *ssa.Extract:
			_, ok := x.Tuple.(*ssa.Next)
			return ok && x.Index == 2
		default:
			return false
		}
	}
	return false
}

// isFiltered reports whether the block is within a loop that can go on without
// passing it: not every round does what it does.
func isFiltered(block *ssa.BasicBlock) bool {
	head := loopHead(block)
	if head == nil {
		return false
	}
	seen := make(map[*ssa.BasicBlock]bool)
	var passes func(*ssa.BasicBlock) bool
	passes = func(b *ssa.BasicBlock) bool {
		for _, next := range b.Succs {
			switch {
			case next == head && b != head:
				return true // round without the block
			case next == block || seen[next] || !head.Dominates(next):
				continue
			}
			seen[next] = true
			if passes(next) {
				return true
			}
		}
		return false
	}
	return block != head && passes(head)
}

// loopHead is the head of the innermost loop around a block, or nil.
func loopHead(block *ssa.BasicBlock) *ssa.BasicBlock {
	for head := block; head != nil; head = head.Idom() {
		for _, pred := range head.Preds {
			if head.Dominates(pred) && (pred == block || reaches(block, pred, head)) {
				return head
			}
		}
	}
	return nil
}

// reaches reports whether a way leads from one block to another without passing
// a third.
func reaches(from, to, without *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{without: true}
	var visit func(*ssa.BasicBlock) bool
	visit = func(b *ssa.BasicBlock) bool {
		if b == to {
			return true
		}
		if seen[b] {
			return false
		}
		seen[b] = true
		return slices.ContainsFunc(b.Succs, visit)
	}
	return visit(from)
}

// dependsOnIteration reports whether v is made of an element that a loop goes
// over.
func dependsOnIteration(v ssa.Value, depth int) bool {
	if depth > 6 {
		return false
	}
	if isIterated(v) {
		return true
	}
	instr, ok := v.(ssa.Instruction)
	if !ok {
		return false
	}
	switch v.(type) {
	case *ssa.BinOp, *ssa.Call, *ssa.Convert, *ssa.ChangeType, *ssa.UnOp, *ssa.Extract:
		return slices.ContainsFunc(instr.Operands(nil), func(op *ssa.Value) bool { return *op != nil && dependsOnIteration(*op, depth+1) })
	}
	return false
}
