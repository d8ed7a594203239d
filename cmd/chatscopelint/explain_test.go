package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// TestExplainAll explains every check: all that its rule says is there.
func TestExplainAll(t *testing.T) {
	for _, r := range report.Rules() {
		var stdout, stderr bytes.Buffer
		if status := run(&environment{Stdout: &stdout, Stderr: &stderr}, []string{"explain", string(r.Check)}); status != statusOK {
			t.Errorf("%s: status %d: %s", r.Check, status, &stderr)
		}
		words := strings.Join(strings.Fields(stdout.String()), " ")
		for _, part := range []string{r.Title, r.Finds, r.Why, r.Example, r.Mend, r.Section, r.Silent, "//nolint:" + string(r.Check)} {
			if part == "" || !strings.Contains(words, strings.Join(strings.Fields(part), " ")) {
				t.Errorf("%s: no %q in\n%s", r.Check, part, &stdout)
			}
		}
	}
}
