package audit_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
)

// TestSilenced compares the whole report on a module whose comments, configuration
// and baseline silence findings, and do not, and declare and forbid scopes. Then it
// looks at a part of the module: what silences nothing there may be of use
// elsewhere.
func TestSilenced(t *testing.T) {
	const dir = "testdata/silenced"
	r, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	goldenReport(t, dir, r)
	r, err = audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./cmd/sweep"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Stale) != 1 || r.Stale[0].Problem != "expired" {
		t.Errorf("of the commands alone there is %+v; want the entry that is over", r.Stale)
	}
}
