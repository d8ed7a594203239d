package scopemap

import (
	"slices"
	"testing"
)

// TestRPCNames checks the names against the table, which is made from the
// discovery document: each stands for a method, and each method but two has one.
func TestRPCNames(t *testing.T) {
	table := Default()
	for id, name := range rpcNames {
		m, ok := table.MethodByRPC(name)
		if !ok || m.ID != id || m.RPC() != name {
			t.Errorf("%s is the RPC of %q, want %s", name, m.ID, id)
		}
	}
	var without []string
	for _, m := range table.Methods {
		if m.RPC() == "" {
			without = append(without, m.ID)
		}
	}
	if want := []string{"chat.media.download", "chat.spaces.messages.update"}; !slices.Equal(without, want) {
		t.Errorf("%v have no RPC, want %v", without, want)
	}
	if m, ok := table.MethodByRPC("Close"); ok {
		t.Errorf("Close is the RPC of %s", m.ID)
	}
	// UpdateMessage stands for both ways to change a message.
	if patch, update := method(t, "chat.spaces.messages.patch"), method(t, "chat.spaces.messages.update"); !slices.EqualFunc(patch.Requires, update.Requires, Requirement.sameAs) {
		t.Error("messages.patch and messages.update need different scopes")
	}
}
