package extract

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A summary knows no order, so what one store writes and the next one replaces
// would count with it. Stores that follow each other closely are told apart
// here: a configuration is copied and then changed, a literal is made and then
// completed.

// isOverwritten reports whether another store to the same field follows before
// anything can read what this one writes.
func (x *extractor) isOverwritten(store *ssa.Store) bool {
	field, ok := store.Addr.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	for _, next := range x.following(store) {
		if other, ok := next.(*ssa.Store); ok && sameField(other.Addr, field) {
			return true
		}
		if _, calls := next.(ssa.CallInstruction); calls || uses(next, field.X) {
			return false
		}
	}
	return false
}

// overwrittenFields are the fields of the struct that store copies which are
// written again before anything uses the copy.
func (x *extractor) overwrittenFields(store *ssa.Store) []string {
	var fields []string
	for _, next := range x.following(store) {
		if other, ok := next.(*ssa.Store); ok {
			if field, ok := other.Addr.(*ssa.FieldAddr); ok && field.X == store.Addr && other.Val != store.Addr {
				fields = append(fields, structOf(field.X.Type()).Field(field.Field).Name())
				continue
			}
		}
		if uses(next, store.Addr) {
			break
		}
	}
	return fields
}

// maxFollowing bounds how far is looked: a table of a thousand entries is made in
// one block.
const maxFollowing = 200

// following are the instructions that come next after instr in its block.
func (x *extractor) following(instr ssa.Instruction) []ssa.Instruction {
	instrs := instr.Block().Instrs
	next := x.point(instr).Index + 1
	return instrs[next:min(len(instrs), next+maxFollowing)]
}

func sameField(addr ssa.Value, field *ssa.FieldAddr) bool {
	other, ok := addr.(*ssa.FieldAddr)
	return ok && other.X == field.X && other.Field == field.Field
}

// uses reports whether instr uses v in another way than to write a field of it.
func uses(instr ssa.Instruction, v ssa.Value) bool {
	if field, ok := instr.(*ssa.FieldAddr); ok && field.X == v {
		return slices.ContainsFunc(*field.Referrers(), func(ref ssa.Instruction) bool {
			store, ok := ref.(*ssa.Store)
			return !ok || store.Addr != field
		})
	}
	return slices.ContainsFunc(instr.Operands(nil), func(op *ssa.Value) bool { return *op == v })
}
