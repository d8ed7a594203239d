package report_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// TestReadmeListsRules holds README.md's list of checks against the rules.
func TestReadmeListsRules(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var rows strings.Builder
	rows.WriteString("| check | severity | finds | is silent |\n|---|---|---|---|\n")
	for _, r := range report.Rules() {
		fmt.Fprintf(&rows, "| `%s` | %s | %s | %s |\n", r.Check, r.Severity, r.Finds, r.Silent)
	}
	if !strings.Contains(string(readme), "\n\n"+rows.String()+"\n") {
		t.Errorf("README.md does not list the checks as report.Rules has them; put in\n%s", &rows)
	}
}
