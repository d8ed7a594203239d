package known

import (
	"slices"
	"testing"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// TestRPCConditions checks that what decides in a call of a REST client decides
// in the same call of a gRPC client too, and that each method is one.
func TestRPCConditions(t *testing.T) {
	table := scopemap.Default()
	for _, c := range ConditionsOf(false) {
		rpc := ""
		if c.Method != "" {
			method, ok := table.MethodByGoCall(c.Method + "Call")
			if !ok {
				t.Errorf("%s: there is no method %s", c.Name, c.Method)
			}
			if rpc = method.RPC(); rpc == "" {
				continue // messages.update, which is UpdateMessage as patch is
			}
		}
		if !slices.ContainsFunc(ConditionsOf(true), func(d Condition) bool { return d.Name == c.Name && d.Method == rpc }) {
			t.Errorf("%s decides in %s, and no row has it for %q", c.Name, c.Method, rpc)
		}
	}
	for _, c := range ConditionsOf(true) {
		method, ok := table.MethodByRPC(c.Method)
		if c.Method != "" && (!ok || !slices.Contains(method.Conditions(), c.Name)) {
			t.Errorf("%s: the table does not know it of %s", c.Name, c.Method)
		}
		if c.Setter != "" || c.Arg != 0 || c.Unseen != (len(c.Fields) == 0) {
			t.Errorf("%s of %s does not stand in the request", c.Name, c.Method)
		}
	}
}
