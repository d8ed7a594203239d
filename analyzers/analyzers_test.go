package analyzers_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/analyzers"
	"github.com/chatscopelint/chatscopelint/internal/config"
)

// TestAll has an analyzer for each check, under the check's name, that drivers
// accept, and a help text of a line, a blank line and more.
func TestAll(t *testing.T) {
	all, checks := analyzers.All(), analyzers.Checks()
	if err := analysis.Validate(all); err != nil {
		t.Fatal(err)
	}
	if len(all) != len(checks) {
		t.Fatalf("%d analyzers for %d checks", len(all), len(checks))
	}
	for i, c := range checks {
		if all[i].Name != c.Name {
			t.Errorf("analyzer %s stands for check %s", all[i].Name, c.Name)
		}
		if title, rest, _ := strings.Cut(c.Doc, "\n\n"); strings.Contains(title, "\n") || rest == "" {
			t.Errorf("the help of %s begins with %q", c.Name, title)
		}
	}
}

// TestConfigured lets a configuration name every check, and no other.
func TestConfigured(t *testing.T) {
	var names []string
	for _, c := range analyzers.Checks() {
		names = append(names, c.Name)
	}
	if !slices.Equal(names, config.Checks) {
		t.Errorf("the checks are %v, and a configuration may name %v", names, config.Checks)
	}
}
