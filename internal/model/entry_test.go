package model_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// way is a way from main through calls at the lines.
func way(c *model.Credential, lines ...int) model.Entry {
	e := model.Entry{Kind: model.EntryMain, Place: model.Place{Function: "example.com/app.main"}, Credentials: []*model.Credential{c}}
	for _, line := range lines {
		e.Hops = append(e.Hops, model.Hop{Place: model.Place{Position: at(line)}})
	}
	return e
}

// TestAddEntry keeps the shortest way, then the first one, and counts the others.
// Ways with another credential are apart.
func TestAddEntry(t *testing.T) {
	a, b := &model.Credential{}, &model.Credential{}
	for _, test := range []struct {
		name   string
		ways   []model.Entry
		lines  []int // of the first entry
		others []int // of each entry
	}{
		{"a shorter one comes later", []model.Entry{way(a, 5, 6, 9), way(a, 8, 9)}, []int{8, 9}, []int{1}},
		{"a longer one comes later", []model.Entry{way(a, 8, 9), way(a, 5, 6, 9)}, []int{8, 9}, []int{1}},
		{"an earlier place", []model.Entry{way(a, 8, 9), way(a, 7, 9), way(a, 6, 7, 9)}, []int{7, 9}, []int{2}},
		{"the same once more", []model.Entry{way(a, 8, 9), way(a, 8, 9)}, []int{8, 9}, []int{0}},
		{"another credential", []model.Entry{way(a, 8, 9), way(b, 7, 9)}, []int{8, 9}, []int{0, 0}},
	} {
		call := &model.Call{}
		for _, e := range test.ways {
			call.AddEntry(e)
		}
		if len(call.Entries) != len(test.others) || len(call.Entries[0].Hops) != len(test.lines) {
			t.Errorf("%s: got %v", test.name, call.Entries)
			continue
		}
		for i, others := range test.others {
			if call.Entries[i].Others != others {
				t.Errorf("%s: %d others, want %d", test.name, call.Entries[i].Others, others)
			}
		}
		for i, line := range test.lines {
			if got := call.Entries[0].Hops[i].Position; got != at(line) {
				t.Errorf("%s: goes through %v, want line %d", test.name, got, line)
			}
		}
	}
}

// TestAddSharedEntries has two programs that share a call and a credential: each
// has its own entry point, which knows the one credential.
func TestAddSharedEntries(t *testing.T) {
	a, b := program("example.com/a", 1, 9), program("example.com/b", 1, 9)
	for _, p := range []model.Program{a, b} {
		e := way(p.Credentials[0], 3, 9)
		e.Program = p.ID
		p.Calls[0].AddEntry(e)
	}
	m := add(a, b)
	entries := m.Calls[0].Entries
	if len(entries) != 2 || entries[0].Program == entries[1].Program {
		t.Fatalf("got %v", entries)
	}
	for _, e := range entries {
		if len(e.Credentials) != 1 || e.Credentials[0] != m.Credentials[0] {
			t.Errorf("%s has another credential than the model", e.Program)
		}
	}
}
