package extract

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A variable that function literals capture lies in memory, where a summary
// knows no order. If the literals only read it, the flow of its own function
// still says which assignments count where: SSA's registers, carried on by hand.

// maxAssignments bounds how many assignments of one variable are told apart.
const maxAssignments = 32

// assignments are those of a variable that is assigned more than once, and that
// nothing but its own function writes; nil for any other.
func (f *function) assignments(v ssa.Value) []*ssa.Store {
	alloc, ok := v.(*ssa.Alloc)
	if !ok || alloc.Parent() != f.fn {
		return nil
	}
	if stores, ok := f.assigned[alloc]; ok {
		return stores
	}
	stores := assignmentsOf(alloc)
	if len(stores) < 2 || len(stores) > maxAssignments {
		stores = nil
	}
	f.assigned[alloc] = stores
	return stores
}

func assignmentsOf(v *ssa.Alloc) []*ssa.Store {
	var stores []*ssa.Store
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr != v || aggregate(ref.Val.Type()) {
				return nil
			}
			stores = append(stores, ref)
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.MakeClosure:
			if !onlyRead(ref, v) {
				return nil
			}
		default:
			return nil
		}
	}
	return stores
}

// onlyRead reports whether the literal, and those within it, only read what it
// captures of v.
func onlyRead(closure *ssa.MakeClosure, v ssa.Value) bool {
	for i, bound := range closure.Bindings {
		if bound != v {
			continue
		}
		free := closure.Fn.(*ssa.Function).FreeVars[i]
		for _, ref := range *free.Referrers() {
			switch ref := ref.(type) {
			case *ssa.UnOp, *ssa.DebugRef:
			case *ssa.MakeClosure:
				if !onlyRead(ref, free) {
					return false
				}
			default:
				return false
			}
		}
	}
	return true
}

// reading is what a variable holds where an instruction reads it.
func (f *function) reading(v *ssa.Alloc, at ssa.Instruction) summary.Value {
	reach, unset := reaching(v, at)
	merged := summary.Value{Op: summary.OpMerge}
	for _, store := range reach {
		if ref := f.valueAt(store.Val, store.Pos()); ref != summary.None {
			merged.Args = append(merged.Args, ref)
			merged.Guards = append(merged.Guards, f.assignmentGuard(store, reach, at))
		}
	}
	if unset && isNilable(v.Type().Underlying().(*types.Pointer).Elem()) {
		merged.Args = append(merged.Args, f.add(summary.Value{Op: summary.OpConst, Type: "nil"}))
		merged.Guards = append(merged.Guards, summary.NoGuard)
	}
	return merged
}

// cell is a variable that holds what a literal may read of v: what is assigned
// when the literal is made, or called if that is all that is done with it, and
// what is assigned later.
func (f *function) cell(v *ssa.Alloc, closure *ssa.MakeClosure) summary.Ref {
	var stores []*ssa.Store
	calls := callsOnTheSpot(closure, v)
	if len(calls) > 0 {
		for _, call := range calls {
			reach, _ := reaching(v, call)
			stores = append(stores, reach...)
		}
	} else {
		stores, _ = reaching(v, closure)
		stores = append(stores, f.assignedAfter(closure, f.assigned[v])...)
	}
	cell := f.equation(v)
	cell.Position = f.position(v.Pos())
	ref := f.add(cell)
	for _, store := range f.assigned[v] {
		if !slices.Contains(stores, store) {
			continue
		}
		before := len(f.out.Stores)
		f.assignTo(ref, store, store.Pos())
		if len(calls) == 1 && len(f.out.Stores) > before {
			f.out.Stores[len(f.out.Stores)-1].Guard = f.assignmentGuard(store, stores, calls[0])
		}
	}
	return ref
}

// callsOnTheSpot are the calls of a literal that is only called where it is
// made, and makes no other of v; nil for one that may be called later.
func callsOnTheSpot(closure *ssa.MakeClosure, v ssa.Value) []ssa.Instruction {
	var calls []ssa.Instruction
	for _, ref := range *closure.Referrers() {
		call, ok := ref.(*ssa.Call)
		if !ok || call.Call.Value != closure || slices.Contains(call.Call.Args, ssa.Value(closure)) {
			return nil
		}
		calls = append(calls, call)
	}
	for i, bound := range closure.Bindings {
		if bound != v {
			continue
		}
		for _, ref := range *closure.Fn.(*ssa.Function).FreeVars[i].Referrers() {
			if inner, ok := ref.(*ssa.MakeClosure); ok && len(callsOnTheSpot(inner, closure.Fn.(*ssa.Function).FreeVars[i])) == 0 {
				return nil
			}
		}
	}
	return calls
}

// reaching are the assignments of v that may be the last one before an
// instruction; unset says that there may be none.
func reaching(v *ssa.Alloc, at ssa.Instruction) (stores []*ssa.Store, unset bool) {
	seen := make(map[*ssa.BasicBlock]bool)
	var back func(block *ssa.BasicBlock, end int)
	back = func(block *ssa.BasicBlock, end int) {
		for i := end - 1; i >= 0; i-- {
			if block.Instrs[i] == ssa.Instruction(v) {
				unset = true
				return
			}
			if store, ok := block.Instrs[i].(*ssa.Store); ok && store.Addr == v {
				if !slices.Contains(stores, store) {
					stores = append(stores, store)
				}
				return
			}
		}
		for _, pred := range block.Preds {
			if !seen[pred] {
				seen[pred] = true
				back(pred, len(pred.Instrs))
			}
		}
	}
	back(at.Block(), slices.Index(at.Block().Instrs, at))
	return stores, unset
}

// assignedAfter are those of the assignments that may run after an instruction.
func (x *extractor) assignedAfter(at ssa.Instruction, stores []*ssa.Store) []*ssa.Store {
	reached := make(map[*ssa.BasicBlock]bool)
	var visit func(*ssa.BasicBlock)
	visit = func(block *ssa.BasicBlock) {
		for _, next := range block.Succs {
			if !reached[next] {
				reached[next] = true
				visit(next)
			}
		}
	}
	visit(at.Block())
	after := func(store *ssa.Store) bool {
		return reached[store.Block()] || store.Block() == at.Block() && x.point(store).Index > x.point(at).Index
	}
	return slices.DeleteFunc(slices.Clone(stores), func(s *ssa.Store) bool { return !after(s) })
}

// assignmentGuard is the condition for an assignment to be the last one: the
// branch that it stands in; for one that another replaces in a branch, that the
// branch is not taken.
func (f *function) assignmentGuard(store *ssa.Store, reach []*ssa.Store, at ssa.Instruction) summary.Guard {
	if b, ok := controlling(store.Block(), nil); ok && !b.block.Dominates(at.Block()) {
		return f.guard(b)
	}
	if len(reach) != 2 {
		return summary.NoGuard
	}
	other := reach[0]
	if other == store {
		other = reach[1]
	}
	b, ok := controlling(other.Block(), nil)
	if !ok || b.block != other.Block() || b.block.Dominates(at.Block()) || !b.block.Idom().Dominates(at.Block()) {
		return summary.NoGuard
	}
	b.isTrue = !b.isTrue
	return f.guard(b)
}
