package unit_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/drivertest"
	"github.com/chatscopelint/chatscopelint/internal/unit"
)

// logVariable names a file: the test program is then what go vet runs, and adds
// a line there for each package that it is handed, "none" where it leaves nothing
// for importers and "some" where it does.
const logVariable = "CHATSCOPELINT_TEST_LOG"

func TestMain(m *testing.M) {
	log := os.Getenv(logVariable)
	if log == "" || !unit.Called(os.Args[1:]) {
		os.Exit(m.Run())
	}
	status := unit.Main(os.Args[1:], os.Stdout, os.Stderr)
	if err := logPackage(log, os.Args[len(os.Args)-1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(status)
}

func logPackage(log, file string) error {
	if !strings.HasSuffix(file, ".cfg") {
		return nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var d struct{ ID, VetxOutput string }
	if err := json.Unmarshal(text, &d); err != nil {
		return err
	}
	info, err := os.Stat(d.VetxOutput)
	if err != nil {
		return err
	}
	left := "none"
	if info.Size() > 0 {
		left = "some"
	}
	f, err := os.OpenFile(log, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = fmt.Fprintln(f, d.ID, left)
	return err
}

// A machine has a build cache of its own, and one that it shares with others.
type machine struct {
	program, shared, local string
}

// vet runs go vet there, on all packages of a module. handed are those that were
// handed to the tool, in order.
func (m machine) vet(t *testing.T, dir string) (places, handed []string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	log := filepath.Join(t.TempDir(), "log")
	got := drivertest.VetRun{
		Dir: dir, Tool: self, Cache: m.local,
		Env: []string{"GOCACHEPROG=" + m.program + " " + m.shared + " " + m.local, logVariable + "=" + log},
	}.Run(t, "./...")
	if got.Status != 0 || got.Stderr != "" {
		t.Fatalf("the status is %d: %s", got.Status, got.Stderr)
	}
	text, err := os.ReadFile(log)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return drivertest.Places(got.Findings), sorted(strings.FieldsFunc(string(text), func(c rune) bool { return c == '\n' })...)
}

// TestFleet lets machines share what they found by a program that go vet keeps its
// cache with: what one has analysed no other analyses again.
func TestFleet(t *testing.T) {
	program := filepath.Join(t.TempDir(), "cacheprog")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", program, "./testdata/cacheprog").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	shared, dir := t.TempDir(), archive(t, "fleet")
	all := []string{"relay.go:11: overscope"}
	places, handed := machine{program, shared, t.TempDir()}.vet(t, dir)
	same(t, places, all)
	if want := []string{
		"example.com/relay some", "example.com/relay/room some", "example.com/relay/scopes some",
		"google.golang.org/api/chat/v1 none", "google.golang.org/api/option none",
	}; !slices.Equal(handed, want) {
		t.Errorf("the first machine has analysed %v, not %v", handed, want)
	}
	second := machine{program, shared, t.TempDir()}
	places, handed = second.vet(t, dir)
	same(t, places, all)
	if len(handed) > 0 {
		t.Errorf("the second machine has analysed %v", handed)
	}
	drivertest.Edit(t, filepath.Join(dir, "relay.go"), "{\n", "{ // as before\n")
	places, handed = second.vet(t, dir)
	same(t, places, all)
	if !slices.Equal(handed, []string{"example.com/relay some"}) {
		t.Errorf("after a change of relay.go the second machine has analysed %v", handed)
	}
}
