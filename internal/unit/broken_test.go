package unit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/drivertest"
)

// TestBroken vets a package that is not right beside one that is: what is wrong is
// said in one line that editors can follow, the exit status is 1, and the other
// package is judged.
func TestBroken(t *testing.T) {
	const imported = "-- top/top.go --\npackage top\n\nimport _ \"example.com/x/bad\"\n"
	for _, test := range []struct{ name, files, says string }{
		{"wrong type", "-- bad/bad.go --\npackage bad\n\nconst host int = \"chat.googleapis.com\"\n",
			`bad/bad.go:3:18: cannot use "chat.googleapis.com" (untyped string constant) as int value in constant declaration`},
		{"wrong syntax", "-- bad/bad.go --\npackage bad\n\nfunc host() { return \"chat.googleapis.com\" ]\n", "bad/bad.go:3:44: expected ';', found ']'"},
		{"not used", "-- bad/bad.go --\npackage bad\n\nimport \"errors\"\n\nconst host = \"chat.googleapis.com\"\n", `bad/bad.go:3:8: "errors" imported and not used`},
		{"found by the compiler", imported + "-- bad/bad.go --\npackage bad\n\nconst host int = \"chat.googleapis.com\"\n",
			`bad/bad.go:3:18: cannot use "chat.googleapis.com" (untyped string constant) as int value in constant declaration`},
	} {
		t.Run(test.name, func(t *testing.T) {
			run := drivertest.VetRun{Dir: program(t, goMod+p+test.files)}
			got := run.Print(t, "./...")
			if lines := strings.Split(got.Stderr, "\n"); got.Status != 1 || got.Stdout != "" || !contains(lines, test.says) {
				t.Errorf("the status is %d, standard output %q; standard error does not say %s:\n%s", got.Status, got.Stdout, test.says, got.Stderr)
			}
			if !strings.Contains(got.Stderr, "p/p.go:3:14: webhooksecret: ") {
				t.Errorf("the other package is not judged: %s", got.Stderr)
			}
			same(t, drivertest.Places(run.Run(t, "./...").Findings), []string{"p/p.go:3: webhooksecret"})
		})
	}
}

func contains(lines []string, line string) bool {
	return slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, line) })
}
