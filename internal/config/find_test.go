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

func TestMentions(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":        "module example.com/app",
		config.FileName: "models:\n  - function: example.com/kit.New\n    makes: {kind: none}\n",
	} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		words []string
		want  bool
	}{
		{[]string{"fmt.", "example.com/kit."}, true},
		{[]string{"fmt.", "example.com/kit/v2."}, false},
		{nil, false},
	} {
		if got, err := config.Mentions(root, test.words); got != test.want || err != nil {
			t.Errorf("%q: %v, %v", test.words, got, err)
		}
	}
	if got, err := config.Mentions(t.TempDir(), []string{"example.com/kit."}); got || err != nil {
		t.Errorf("without a configuration: %v, %v", got, err)
	}
}
