package model_test

import (
	"slices"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

func at(line int) model.Position {
	return model.Position{File: "example.com/lib/lib.go", Line: line, Column: 1}
}

// program is a program with one credential and one call that it reaches, made
// at the lines of a package that programs share.
func program(id string, credentialLine, callLine int, scopes ...string) model.Program {
	c := &model.Credential{Kind: model.ServiceAccount, Position: at(credentialLine)}
	for _, uri := range scopes {
		c.Requested = append(c.Requested, model.Scope{URI: uri})
	}
	r := &model.Reach{Credential: c}
	call := &model.Call{Method: "chat.spaces.list", Position: at(callLine), Paths: []model.Path{{Reaches: []*model.Reach{r}}}}
	c.Calls = []*model.Call{call}
	return model.Program{ID: id, Credentials: []*model.Credential{c}, Calls: []*model.Call{call}}
}

func add(programs ...model.Program) *model.Model {
	m := &model.Model{}
	for _, p := range programs {
		m.Add(p)
	}
	return m
}

func TestAddShared(t *testing.T) {
	a, b := program("example.com/a", 1, 9), program("example.com/b", 1, 9)
	a.Calls[0].Sent, b.Calls[0].Sent = at(20), at(10)
	m := add(a, b)
	if len(m.Programs) != 2 || len(m.Calls) != 1 || len(m.Credentials) != 1 {
		t.Fatalf("%d programs, %d calls, %d credentials", len(m.Programs), len(m.Calls), len(m.Credentials))
	}
	call, c := m.Calls[0], m.Credentials[0]
	if !slices.Equal(c.Calls, []*model.Call{call}) {
		t.Errorf("the credential has %d calls", len(c.Calls))
	}
	if len(call.Paths) != 1 || call.Reaches()[0].Credential != c {
		t.Errorf("the call has %d paths, %d reaches", len(call.Paths), len(call.Reaches()))
	}
	if call.Sent != at(10) {
		t.Errorf("it is sent at %v, not at the first place", call.Sent)
	}
	for _, p := range m.Programs {
		if p.Calls[0] != call || p.Credentials[0] != c {
			t.Errorf("%s keeps its own", p.ID)
		}
	}
}

// TestAddSameCall has two programs that call with credentials of their own.
func TestAddSameCall(t *testing.T) {
	m := add(program("example.com/a", 2, 9), program("example.com/b", 1, 9))
	if len(m.Calls) != 1 || len(m.Credentials) != 2 {
		t.Fatalf("%d calls, %d credentials", len(m.Calls), len(m.Credentials))
	}
	if len(m.Calls[0].Paths) != 2 {
		t.Errorf("the call has %d paths", len(m.Calls[0].Paths))
	}
	if m.Credentials[0].Position != at(1) {
		t.Error("the credentials are not in order")
	}
	for _, c := range m.Credentials {
		if !slices.Equal(c.Calls, m.Calls) {
			t.Errorf("the credential at %v has %d calls", c.Position, len(c.Calls))
		}
	}
}

// TestAddOtherUses keeps a credential apart that another program makes at the same
// place and needs for something else.
func TestAddOtherUses(t *testing.T) {
	a, b := program("example.com/a", 1, 9), program("example.com/b", 1, 8)
	m := add(a, b)
	if len(m.Calls) != 2 || len(m.Credentials) != 2 {
		t.Fatalf("%d calls, %d credentials", len(m.Calls), len(m.Credentials))
	}
	for _, call := range m.Calls {
		if c := call.Reaches()[0].Credential; !slices.Equal(c.Calls, []*model.Call{call}) {
			t.Errorf("the call at %v has a credential with %d calls", call.Position, len(c.Calls))
		}
	}
}

// TestAddSameUses adds up what programs do with a credential that they use for the
// same.
func TestAddSameUses(t *testing.T) {
	a, b := program("example.com/a", 1, 9), program("example.com/b", 1, 9)
	b.Credentials[0].Escapes = true
	b.Credentials[0].AddUnknownUse(at(7), "handed out")
	m := add(a, b)
	if len(m.Calls) != 1 || len(m.Credentials) != 1 {
		t.Fatalf("%d calls, %d credentials", len(m.Calls), len(m.Credentials))
	}
	if c := m.Credentials[0]; !c.Escapes || len(c.UnknownUses) != 1 {
		t.Errorf("escapes %v, unknown uses %v", c.Escapes, c.UnknownUses)
	}
}

// TestAddOtherScopes keeps credentials of one place apart that ask for other
// scopes.
func TestAddOtherScopes(t *testing.T) {
	m := add(program("example.com/a", 1, 9, "chat.bot"), program("example.com/b", 1, 9, "chat.spaces"))
	if len(m.Credentials) != 2 || len(m.Calls) != 1 || len(m.Calls[0].Paths) != 2 {
		t.Errorf("%d credentials, %d calls", len(m.Credentials), len(m.Calls))
	}
}

// TestAddAmong lets the credentials that may be in use instead be the merged
// ones.
func TestAddAmong(t *testing.T) {
	pair := func(id string) model.Program {
		p, q := program(id, 1, 9), program(id, 2, 9)
		p.Credentials[0].AddAmong(q.Credentials[0])
		q.Credentials[0].AddAmong(p.Credentials[0])
		p.Credentials = append(p.Credentials, q.Credentials[0])
		p.Calls[0].AddPath(q.Calls[0].Paths[0])
		q.Credentials[0].Calls = p.Calls
		return p
	}
	m := add(pair("example.com/a"), pair("example.com/b"))
	if len(m.Credentials) != 2 {
		t.Fatalf("%d credentials", len(m.Credentials))
	}
	for i, c := range m.Credentials {
		for _, other := range c.Among {
			if other != m.Credentials[1-i] {
				t.Errorf("beside the credential at %v is one that is not in the model", c.Position)
			}
		}
	}
}

// TestAddMayServe notes a call with an open path at the credentials of its
// program that do not reach it.
func TestAddMayServe(t *testing.T) {
	for _, test := range []struct {
		name string
		path model.Path
		want int
	}{
		{"open", model.Path{Open: true}, 1},
		{"open and dead", model.Path{Open: true, Dead: true}, 1},
		{"open and unreachable", model.Path{Open: true, Dead: true, Unreachable: true}, 0},
		{"closed", model.Path{}, 0},
	} {
		p := program("example.com/a", 1, 9)
		p.Calls = append(p.Calls, &model.Call{Method: "chat.spaces.get", Position: at(12), Paths: []model.Path{test.path}})
		other := program("example.com/b", 2, 10)
		m := add(p, other)
		if got := len(m.Credentials[0].MayServe); got != test.want {
			t.Errorf("%s: it may serve %d calls", test.name, got)
		}
		if len(m.Credentials[1].MayServe) > 0 {
			t.Errorf("%s: another program's credential may serve it", test.name)
		}
	}
}

// TestAddOpenCall has a credential at an open call that it is known to reach.
func TestAddOpenCall(t *testing.T) {
	p := program("example.com/a", 1, 9)
	p.Calls[0].AddPath(model.Path{Open: true})
	if c := add(p).Credentials[0]; len(c.MayServe) > 0 {
		t.Error("it serves the call, and may serve it too")
	}
}

// TestAddPlaces has one credential in two programs, which name its scopes in
// places of their own.
func TestAddPlaces(t *testing.T) {
	a, b := program("example.com/a", 1, 9, "chat.bot"), program("example.com/b", 1, 9, "chat.bot")
	a.Credentials[0].Requested[0].Position = at(4)
	b.Credentials[0].Requested[0].Position = at(5)
	b.Credentials[0].Requested[0].Others = []model.Position{at(3), at(4)}
	s := add(a, b).Credentials[0].Requested[0]
	places, ok := s.Places()
	if want := []model.Position{at(4), at(3), at(5)}; !slices.Equal(places, want) || !ok {
		t.Errorf("it is named at %v, want %v", places, want)
	}
	if !s.IsNamedAt(at(5)) || s.IsNamedAt(at(6)) || s.IsNamedAt(model.Position{}) {
		t.Error("it is named elsewhere")
	}
}

func TestAddPrograms(t *testing.T) {
	gap := model.Gap{What: model.GapMethod, Position: at(3), Reason: "not a constant"}
	m := add(
		model.Program{ID: "example.com/a", Gaps: []model.Gap{gap}},
		model.Program{ID: "example.com/b", Gaps: []model.Gap{gap}},
		// The rest counts only where there is something in it.
		model.Program{},
	)
	if len(m.Programs) != 2 {
		t.Errorf("%d programs", len(m.Programs))
	}
	if !slices.Equal(m.Unresolved, []model.Gap{gap}) {
		t.Errorf("unresolved are %v", m.Unresolved)
	}
	m.Add(program("", 1, 9))
	if len(m.Programs) != 3 || m.Programs[2].Main() {
		t.Errorf("the rest is not a program: %d", len(m.Programs))
	}
}
