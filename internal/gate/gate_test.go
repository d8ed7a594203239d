package gate_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/gate"
	"github.com/chatscopelint/chatscopelint/internal/known"
)

func TestStanding(t *testing.T) {
	c, err := config.Parse(config.FileName, []byte("models: [{function: example.com/kit.New, makes: {kind: none}}]"))
	if err != nil {
		t.Fatal(err)
	}
	told := known.Tell(c)
	file := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(file, []byte("package main\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		p    gate.Package
		want gate.Standing
	}{
		{"imports a client of the API", gate.Package{Imports: []string{"google.golang.org/api/chat/v1"}}, gate.Inside},
		{"is a dependency that makes credentials", gate.Package{Imports: []string{"golang.org/x/oauth2"}}, gate.Outside},
		{"makes credentials", gate.Package{Own: true, Imports: []string{"golang.org/x/oauth2"}}, gate.Inside},
		{"is small", gate.Package{Own: true, Imports: []string{"example.com/kit"}}, gate.Light},
		{"imports a package that is told of", gate.Package{Own: true, Imports: []string{"example.com/kit"}, Told: told}, gate.Inside},
		{"imports another one", gate.Package{Own: true, Imports: []string{"example.com/kit/v2"}, Told: told}, gate.Light},
		{"is a dependency that imports it", gate.Package{Imports: []string{"example.com/kit"}, Told: told}, gate.Outside},
		{"imports what stands inside", gate.Package{Reaches: true}, gate.Inside},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.p.Path, test.p.Files = "example.com/app", []string{file}
			if got := test.p.Standing(); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}
