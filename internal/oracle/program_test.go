package oracle

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
)

func TestLoadProgram(t *testing.T) {
	for _, test := range []struct{ name, spec, wrong string }{
		{"runs", `{"runs": [{"args": ["a"]}]}`, ""},
		{"skip", `{"skip": "it cannot be run"}`, ""},
		{"neither", `{}`, "either runs, or skip"},
		{"both", `{"skip": "x", "runs": [{}]}`, "either runs, or skip"},
		{"a key that does not exist", `{"run": []}`, "unknown field"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, specFile), []byte(test.spec), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := LoadProgram(dir)
			if test.wrong == "" && err != nil || test.wrong != "" && (err == nil || !strings.Contains(err.Error(), test.wrong)) {
				t.Errorf("error %v, want %q", err, test.wrong)
			}
		})
	}
}

// TestDefault reads the names of files out of a program without run.json.
func TestDefault(t *testing.T) {
	dir := t.TempDir()
	source := `package main
var names = []string{"key.json", "keys/*.json", "/etc/key.json", "../key.json", "conf/other.json", "a text about key.json"}
`
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := LoadProgram(dir)
	if err != nil {
		t.Fatal(err)
	}
	if !p.Guessed {
		t.Error("takes the guess for what somebody wrote")
	}
	got := slices.Sorted(maps.Keys(p.Spec.Runs[0].Files))
	if !slices.Equal(got, []string{"conf/other.json", "key.json"}) {
		t.Errorf("files: %v", got)
	}
}

// TestDefaultListens leaves alone a program that listens.
func TestDefaultListens(t *testing.T) {
	dir := t.TempDir()
	source := "package main\nimport \"net/http\"\nfunc main() { http.ListenAndServe(\":8080\", nil) }\n"
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	if p, err := LoadProgram(dir); err != nil || p.Spec.Skip == "" || len(p.Spec.Runs) > 0 {
		t.Errorf("%+v, %v", p, err)
	}
}

// TestStage fills the templates of a run in and writes its files.
func TestStage(t *testing.T) {
	auth, dir := mustAuthority(t), t.TempDir()
	s, err := set(dir, auth, Run{
		Args:   []string{"-a", "{{dir}}/x", "{{addr}}"},
		Env:    map[string]string{"TOKEN": `{{token "app" "chat.bot"}}`, "KEY": "{{key}}"},
		Listen: "free",
		Files: map[string]File{
			"sub/key.json": {Kind: "service_account"},
			"run.sh":       {Kind: "text", Text: "#!/bin/sh\n", Executable: true},
		},
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.google.Close()
	if want := []string{"-a", dir + "/x", s.addr}; !slices.Equal(s.run.Args, want) || s.addr == "free" {
		t.Errorf("arguments %v, want %v", s.run.Args, want)
	}
	if !strings.HasPrefix(s.run.Env["TOKEN"], "ya29.") || !strings.Contains(s.run.Env["KEY"], "service_account") {
		t.Errorf("environment: %v", s.run.Env)
	}
	for _, name := range []string{"sub/key.json", "run.sh", "adc.json", "ca.pem"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
	if _, err := set(t.TempDir(), auth, Run{Files: map[string]File{"../out.json": {Kind: "text"}}}, nil); err == nil {
		t.Error("writes a file outside of the working directory")
	}
	if _, err := set(t.TempDir(), auth, Run{Files: map[string]File{"x": {Kind: "secret"}}}, nil); err == nil {
		t.Error("knows any kind of file")
	}
}

func TestPorts(t *testing.T) {
	var p ports
	s, err := set(t.TempDir(), mustAuthority(t), Run{Listen: "free"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.google.Close()
	release, err := p.take(t.Context(), s.addr)
	if err != nil {
		t.Fatal(err)
	}
	got := make(chan error)
	go func() {
		again, err := p.take(t.Context(), s.addr)
		if err == nil {
			again()
		}
		got <- err
	}()
	select {
	case err := <-got:
		t.Fatalf("taken twice: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	release()
	if err := <-got; err != nil {
		t.Error(err)
	}
}

func mustAuthority(t *testing.T) *fakegoogle.Authority {
	t.Helper()
	auth, err := fakegoogle.NewAuthority()
	if err != nil {
		t.Fatal(err)
	}
	return auth
}
