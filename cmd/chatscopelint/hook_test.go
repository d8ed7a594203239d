package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"

	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// runMain makes the test program the command itself.
const runMain = "CHATSCOPELINT_TEST_MAIN"

func TestMain(m *testing.M) {
	if os.Getenv(runMain) != "" {
		main()
	}
	os.Exit(m.Run())
}

// TestHook runs the pre-commit hook as pre-commit does: its entry and arguments,
// in the module, with the command on the path.
func TestHook(t *testing.T) {
	var hooks []struct {
		ID, Entry, Language string
		Args                []string
		Files               string
		PassFilenames       *bool `yaml:"pass_filenames"`
	}
	if err := yaml.Unmarshal([]byte(readFile(t, ".pre-commit-hooks.yaml")), &hooks); err != nil {
		t.Fatal(err)
	}
	if len(hooks) != 1 {
		t.Fatalf("there are %d hooks", len(hooks))
	}
	hook := hooks[0]
	if hook.ID != "chatscopelint" || hook.Language != "golang" || hook.PassFilenames == nil || *hook.PassFilenames {
		t.Errorf("the hook is %+v", hook)
	}
	for name, want := range map[string]bool{"bot.go": true, "a/appsscript.json": true, "go.mod": true, ".chatscopelint.yml": true, "README.md": false, "a.json": false} {
		if regexp.MustCompile(hook.Files).MatchString(name) != want {
			t.Errorf("that %s changes should start it: %t", name, want)
		}
	}
	onPath(t)
	words := append(strings.Fields(hook.Entry), hook.Args...)
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Dir = filepath.Join(root, "testdata/apps/incidentbot")
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != statusFound || !strings.HasPrefix(string(out), "bot.go:44:3: overscope: ") {
		t.Errorf("the hook ends with %v:\n%s", err, out)
	}
}

// onPath puts chatscopelint, which is this program, on the path.
func onPath(t *testing.T) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	name := "chatscopelint"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if err := os.Symlink(self, filepath.Join(bin, name)); err != nil {
		t.Skip(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	t.Setenv(runMain, "1")
}
