package config_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
)

func TestFind(t *testing.T) {
	root := t.TempDir()
	write := func(name string) {
		name = filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a/go.mod")
	write("a/.chatscopelint.yml")
	write("a/cmd/bot/main.go")
	write("a/cmd/.chatscopelint.yml") // in no root
	write("a/inner/go.mod")
	write("a/inner/pkg/x.go")
	write("script/.chatscopelint.yml")
	write("script/src/Code.gs")
	for dir, want := range map[string]string{
		"a":           "a/.chatscopelint.yml",
		"a/cmd/bot":   "a/.chatscopelint.yml",
		"a/inner/pkg": "", // a module of its own
		"script":      "script/.chatscopelint.yml",
		"script/src":  "",
	} {
		file, ok, err := config.Find(filepath.Join(root, dir))
		if want != "" {
			want = filepath.Join(root, want)
		}
		if err != nil || file != want || ok != (want != "") {
			t.Errorf("in %s: %q, %v, %v; want %q", dir, file, ok, err, want)
		}
	}
	t.Chdir(filepath.Join(root, "a", "cmd"))
	if file, ok, err := config.Find(""); !ok || err != nil || filepath.Base(filepath.Dir(file)) != "a" {
		t.Errorf("in the working directory: %q, %v, %v", file, ok, err)
	}
}
