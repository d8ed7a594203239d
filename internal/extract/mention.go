package extract

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// mentions notes the functions that this one names as values where nothing that
// matters depends on the value: whoever gets it may still call it.
func (f *function) mentions() {
	for _, block := range f.fn.Blocks {
		for _, instr := range block.Instrs {
			for n, op := range instr.Operands(nil) {
				named, ok := (*op).(*ssa.Function)
				if call, isCall := instr.(ssa.CallInstruction); !ok || isCall && n == 0 && call.Common().Value == named {
					continue
				}
				f.mention(plainName(funcID(named)))
			}
		}
	}
}

func (f *function) mention(id string) {
	if !slices.Contains(f.out.Mentions, id) && !slices.ContainsFunc(f.out.Values, func(v summary.Value) bool { return v.Op == summary.OpFunction && v.Text == id }) {
		f.out.Mentions = append(f.out.Mentions, id)
	}
}

// plainName is the ID of the method that a method value or a method expression is
// of.
func plainName(id string) string {
	return strings.TrimSuffix(strings.TrimSuffix(id, "$bound"), "$thunk")
}
