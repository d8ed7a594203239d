package extract

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// instr extracts what an instruction does. Instructions that only compute a
// value are extracted by value when something uses it.
func (f *function) instr(instr ssa.Instruction) {
	if _, live := f.live[instr.Block()]; !live {
		if _, call := instr.(ssa.CallInstruction); !call {
			return // a call in a dead block counts, what is done with values there does not
		}
	}
	switch i := instr.(type) {
	case *ssa.Store:
		pos, ok := f.variadic[i]
		if !ok {
			pos = i.Pos()
		}
		if f.isOverwritten(i) || isUnread(i.Addr) || isInitialCopy(i) {
			return
		}
		f.assign(i, pos)
	case *ssa.MapUpdate:
		m := f.value(i.Map)
		f.storeAt(i, f.entry(i.Map, i.Key), f.valueAt(i.Value, i.Pos()), aggregate(i.Value.Type()))
		f.storeAt(i, f.element(m, summary.KeyElement), f.valueAt(i.Key, i.Pos()), false)
	case *ssa.Send:
		f.send(i, i.Chan, i.X, i.Pos())
	case *ssa.Select:
		for _, state := range i.States {
			if state.Dir == types.SendOnly {
				f.send(i, state.Chan, state.Send, state.Pos)
			}
		}
	case ssa.CallInstruction:
		if isBuiltin(i.Common()) {
			f.builtin(i)
			return
		}
		if _, ok := f.calls[i]; ok {
			f.call(i)
		}
	case *ssa.Return:
		for n, result := range i.Results {
			if ref := f.valueAt(result, i.Pos()); ref != summary.None {
				f.out.Results[n] = append(f.out.Results[n], f.under(f.guards(i.Block(), nil), ref))
			}
		}
	}
}

// assign extracts a store to a variable or a field.
func (f *function) assign(i *ssa.Store, pos token.Pos) {
	if f.assignments(i.Addr) == nil {
		f.assignTo(f.value(i.Addr), i, pos)
	}
}

// assignTo puts what a store brings to an address.
func (f *function) assignTo(addr summary.Ref, i *ssa.Store, pos token.Pos) {
	val := f.valueAt(i.Val, pos)
	if addr == summary.None || val == summary.None {
		return
	}
	store := summary.Store{Addr: addr, Val: val, Copy: aggregate(i.Val.Type()), Given: summary.None, Guard: summary.NoGuard, Point: f.point(i)}
	if store.Copy {
		store.Except = f.overwrittenFields(i)
	}
	store.Some = isFiltered(i.Block()) && (dependsOnIteration(i.Val, 0) || isIterated(i.Addr))
	if isIterated(i.Val) && isText(i.Val.Type()) {
		store.Maybe = true // not every element need have it
	} else if store.Maybe = isConditional(i.Block()); store.Maybe {
		store.Given = f.value(given(i.Block()))
		if b, ok := controlling(i.Block(), nil); ok {
			store.Guard = f.guard(b)
		}
	}
	if b, ok := controlling(i.Block(), nil); ok && store.Maybe {
		if sliceElem(i.Val.Type()) != nil {
			of, isDefault := isDefault(b)
			switch {
			case isDefault && sliceElem(of.Type()) != nil:
				store.Val = f.add(summary.Value{Op: summary.OpDefault, Args: []summary.Ref{store.Val, f.value(of)}})
			case isOpen(b):
				store.Val = f.add(summary.Value{Op: summary.OpDefault, Args: []summary.Ref{store.Val, summary.None}})
			}
		}
		if !store.Copy {
			store.Val = f.under(f.guards(b.block.Idom(), nil), store.Val)
		}
	}
	f.out.Stores = append(f.out.Stores, store)
}

// isUnread reports whether the address is of a field of a request that nothing
// depends on: the text of a message, say.
func isUnread(addr ssa.Value) bool {
	field, ok := addr.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	ptr, ok := field.X.Type().Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(ptr.Elem()).(*types.Named)
	return ok && named.Obj().Pkg() != nil && known.ClientPackage(named.Obj().Pkg().Path()) &&
		!known.ReadsField(structOf(field.X.Type()).Field(field.Field).Name())
}

func (f *function) send(i ssa.Instruction, ch, x ssa.Value, pos token.Pos) {
	f.storeAt(i, f.element(f.value(ch), summary.AnyElement), f.valueAt(x, pos), aggregate(x.Type()))
}

// builtin extracts the builtins that move values and return none; append is a
// value.
func (f *function) builtin(i ssa.CallInstruction) {
	call := i.Common()
	if call.Value.Name() != "copy" {
		return
	}
	elem := sliceElem(call.Args[1].Type())
	if elem == nil || !tracked(elem) {
		return
	}
	from := f.element(f.value(call.Args[1]), summary.AnyElement)
	f.storeAt(i, f.element(f.value(call.Args[0]), summary.AnyElement), f.load(from, elem), aggregate(elem))
}
