package unit_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/drivertest"
	"github.com/chatscopelint/chatscopelint/report"
)

// What go vet shows of testdata/relay.txtar.
const (
	secret   = "room/room.go:14: webhooksecret"
	missing  = "main.go:20: missingscope"
	unneeded = "main.go:13: overscope"
)

// relay lays out testdata/relay.txtar.
func relay(t *testing.T) string {
	t.Helper()
	return archive(t, "relay")
}

// archive lays out an archive of testdata.
func archive(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	return drivertest.Write(t, string(text))
}

func same(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("go vet shows\n\t%s\nnot\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// sorted are texts in order.
func sorted(texts ...string) []string {
	slices.Sort(texts)
	return texts
}

// TestText looks at what go vet prints: findings on standard error, a line each,
// and nothing else.
func TestText(t *testing.T) {
	dir := relay(t)
	got := drivertest.VetRun{Dir: dir}.Print(t, "./...")
	if got.Status != 1 || got.Stdout != "" {
		t.Errorf("the status is %d, and standard output has %q", got.Status, got.Stdout)
	}
	want := drivertest.Lines(drivertest.VetRun{Dir: dir}.Run(t, "./...").Findings)
	if len(want) != 3 {
		t.Errorf("there are %d findings", len(want))
	}
	same(t, sorted(strings.Split(strings.TrimSpace(got.Stderr), "\n")...), want)
	if got := (drivertest.VetRun{Dir: dir}).Print(t, "./scopes"); got != (drivertest.Printed{}) {
		t.Errorf("of a package without findings go vet prints %+v", got)
	}
	context := drivertest.VetRun{Dir: dir, Flags: []string{"-overscope", "-c=0"}}.Print(t, ".")
	if line := "\n13\t\tclient, err := room.Open(context.Background())\n"; !strings.Contains(context.Stderr, line) {
		t.Errorf("-c=0 shows no line: %s", context.Stderr)
	}
}

// TestFlags says which checks run.
func TestFlags(t *testing.T) {
	const handler = "events.go:17: eventauth" // of severity info
	dirs := map[string]string{"relay": relay(t), "events": archive(t, "events")}
	for _, test := range []struct {
		program, flags string
		want           []string
	}{
		{"relay", "", sorted(missing, unneeded, secret)},
		{"relay", "-overscope", sorted(unneeded)},
		{"relay", "-overscope=false", sorted(missing, secret)},
		{"relay", "-overscope -webhooksecret", sorted(unneeded, secret)},
		{"relay", "-overscope=false -webhooksecret=false", sorted(missing)},
		{"events", "", nil},
		{"events", "-info", sorted(handler)},
		{"events", "-info -eventauth=false", nil},
	} {
		t.Run(test.program+" "+test.flags, func(t *testing.T) {
			got := drivertest.VetRun{Dir: dirs[test.program], Flags: strings.Fields(test.flags)}.Run(t, "./...")
			same(t, drivertest.Places(got.Findings), test.want)
			if got.Status != 0 || got.Stderr != "" {
				t.Errorf("the status is %d: %s", got.Status, got.Stderr)
			}
		})
	}
}

// TestRefused hands over flags that there are not.
func TestRefused(t *testing.T) {
	dir := relay(t)
	for flag, says := range map[string]string{
		"-overscop":        "flag provided but not defined: -overscop",
		"-overscope=maybe": `invalid boolean value "maybe" for -overscope`,
	} {
		got := drivertest.VetRun{Dir: dir, Flags: []string{flag}}.Print(t, "./scopes")
		if got.Status != 2 || !strings.Contains(got.Stderr, says) {
			t.Errorf("%s: the status is %d: %s", flag, got.Status, got.Stderr)
		}
	}
}

// TestNarrow asks for one package and then for what it imports: findings there
// are not lost, and in one run they are shown once.
func TestNarrow(t *testing.T) {
	dir := relay(t)
	run := drivertest.VetRun{Dir: dir}
	for _, pattern := range []string{".", "./...", "./room", "."} {
		want := sorted(missing, unneeded, secret)
		if pattern == "./room" {
			want = sorted(secret)
		}
		same(t, drivertest.Places(run.Run(t, pattern).Findings), want)
		same(t, drivertest.Lines(run.Run(t, pattern).Findings), reported(t, audit.Config{Dir: dir, Patterns: []string{pattern}}, false))
	}
}

// reported are the findings that a report holds and a lint run shows, a line each.
func reported(t *testing.T, c audit.Config, info bool) []string {
	t.Helper()
	r, err := audit.Run(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Skipped) > 0 {
		t.Errorf("the report skips %v", r.Skipped)
	}
	var lines []string
	for _, f := range r.Findings {
		if f.Suppressed == nil && strings.HasSuffix(f.Position.File, ".go") && (info || f.Severity != report.SeverityInfo) {
			lines = append(lines, fmt.Sprintf("%s: %s: %s", f.Position, f.Check, f.Message))
		}
	}
	return sorted(lines...)
}
