package audit_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
)

// TestVersions audits modules that pin different versions of
// google.golang.org/api: the scopes that a client asks for by itself, its
// methods, and how it weighs its options are those of the version. Each command
// says in its comments what the report holds.
func TestVersions(t *testing.T) {
	modules, err := filepath.Glob("testdata/versions/*")
	if err != nil || len(modules) < 3 {
		t.Fatalf("there are %d modules (%v)", len(modules), err)
	}
	for _, module := range modules {
		t.Run(filepath.Base(module), func(t *testing.T) {
			whole, err := audit.Run(t.Context(), audit.Config{Dir: module, Patterns: []string{"./..."}})
			if err != nil {
				t.Fatal(err)
			}
			if len(whole.Skipped) > 0 {
				t.Fatalf("skipped: %v", whole.Skipped)
			}
			mains, err := filepath.Glob(filepath.Join(module, "*/main.go"))
			if err != nil || len(mains) == 0 {
				t.Fatalf("there are no commands (%v)", err)
			}
			for _, name := range mains {
				source, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				want, err := parseExpectation(source)
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				command := filepath.Base(filepath.Dir(name))
				if problems := want.differences(part(whole, command+"/")); len(problems) > 0 {
					t.Errorf("%s:\n%s", command, strings.Join(problems, "\n"))
				}
			}
		})
	}
}
