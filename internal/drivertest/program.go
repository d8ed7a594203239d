package drivertest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"golang.org/x/mod/modfile"
)

const (
	module  = "github.com/chatscopelint/chatscopelint"
	command = module + "/cmd/chatscopelint"
)

// Program is the path of the command of this tree. A module that names it as a
// tool has the go command build it, which keeps it in its build cache.
func Program(t testing.TB) string {
	t.Helper()
	program, err := builtProgram()
	if err != nil {
		t.Fatal(err)
	}
	return program
}

var builtProgram = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "tool")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	if err := writeToolModule(dir); err != nil {
		return "", err
	}
	return output(dir, "go", "tool", "-n", "chatscopelint")
})

// ToolModule is a folder with a module of a user's that names the command of this
// tree as a tool: "tool github.com/chatscopelint/chatscopelint/cmd/chatscopelint".
func ToolModule(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	if err := writeToolModule(dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// writeToolModule writes go.mod and go.sum as "go get -tool" does for a module
// that lies beside the user's.
func writeToolModule(dir string) error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	needs, err := modfile.Parse("go.mod", text, nil)
	if err != nil {
		return err
	}
	var mod bytes.Buffer
	fmt.Fprintf(&mod, "module example.com/user\n\ngo %s\n\ntool %s\n\nrequire %s v0.0.0\n\nreplace %[3]s => %q\n", needs.Go.Version, command, module, root)
	for _, r := range needs.Require {
		fmt.Fprintf(&mod, "\nrequire %s %s // indirect\n", r.Mod.Path, r.Mod.Version)
	}
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), mod.Bytes(), 0o666); err != nil {
		return err
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "go.sum"), sum, 0o666)
}
