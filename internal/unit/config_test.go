package unit_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/drivertest"
)

// TestConfiguration changes nothing but the configuration between runs, which go
// vet would otherwise have in its cache.
func TestConfiguration(t *testing.T) {
	dir := relay(t)
	file := filepath.Join(dir, ".chatscopelint.yml")
	for _, test := range []struct {
		name, config string
		want         []string
	}{
		{"none", "", sorted(missing, unneeded, secret)},
		{"an entry", "suppress:\n  - {check: overscope, path: main.go, reason: a test}\n", sorted(missing, secret)},
		{"another one", "suppress:\n  - {path: room/*.go, reason: a test}\n", sorted(missing, unneeded)},
		{"one whose last day is over", "suppress:\n  - {path: room/*.go, reason: a test, until: 2026-01-31}\n", sorted(missing, unneeded, secret)},
		{"a forbidden scope", "forbidden: {scopes: [chat.app.spaces]}\n", sorted(missing, unneeded, secret, "room/room.go:18: policy")},
		{"none again", "", sorted(missing, unneeded, secret)},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := os.WriteFile(file, []byte(test.config), 0o666); err != nil {
				t.Fatal(err)
			}
			got := drivertest.VetRun{Dir: dir}.Run(t, "./...")
			if got.Status != 0 || got.Stderr != "" {
				t.Errorf("the status is %d: %s", got.Status, got.Stderr)
			}
			same(t, drivertest.Places(got.Findings), test.want)
			same(t, drivertest.Lines(got.Findings), reported(t, audit.Config{Dir: dir, Patterns: []string{"./..."}}, false))
		})
	}
}

// TestMalformed has configurations that cannot be used: go vet stops before it
// judges anything, and says where they are wrong.
func TestMalformed(t *testing.T) {
	dir := relay(t)
	file := filepath.Join(dir, ".chatscopelint.yml")
	for _, test := range []struct{ config, says string }{
		{"suppress:\n  - {check: overscoop, reason: a test}\n", ".chatscopelint.yml:2:13: "},
		{"supress: []\n", ".chatscopelint.yml:1:1: "},
		{"suppress: [\n", ".chatscopelint.yml:"},
		{"baseline: gone.json\n", ".chatscopelint.yml:1:11: there is no baseline gone.json"},
	} {
		if err := os.WriteFile(file, []byte(test.config), 0o666); err != nil {
			t.Fatal(err)
		}
		got := drivertest.VetRun{Dir: filepath.Join(dir, "room")}.Print(t, ".")
		if got.Status != 1 || got.Stdout != "" || !strings.Contains(got.Stderr, "chatscopelint: "+filepath.Join(dir, test.says)) ||
			strings.Contains(got.Stderr, ": webhooksecret: ") || strings.Contains(got.Stderr, "panic") {
			t.Errorf("%s: the status is %d: %s", test.config, got.Status, got.Stderr)
		}
	}
}

// TestConfigurationInWorkspace runs go vet in one module of a workspace. The
// configuration of the other counts for what stands there.
func TestConfigurationInWorkspace(t *testing.T) {
	root := workspace(t)
	run := drivertest.VetRun{Dir: filepath.Join(root, "app"), Env: []string{"GOWORK="}}
	places := func() []string { return drivertest.Places(run.Run(t, "./...", "example.com/lib/...").Findings) }
	same(t, places(), sorted("../"+unneededOfLib, "../"+missingOfLib, "main.go:13: overscope"))
	config := "suppress:\n  - {check: missingscope, reason: a test}\n"
	if err := os.WriteFile(filepath.Join(root, "lib", ".chatscopelint.yml"), []byte(config), 0o666); err != nil {
		t.Fatal(err)
	}
	same(t, places(), sorted("../"+unneededOfLib, "main.go:13: overscope"))
}
