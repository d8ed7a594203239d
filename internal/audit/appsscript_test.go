package audit_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
)

// TestAppsScript audits every script project in one run, in a tree that holds no
// Go package, and compares what the report says of each with its want.json.
func TestAppsScript(t *testing.T) {
	wants, err := filepath.Glob("testdata/appsscript/*/want.json")
	if err != nil || len(wants) < 14 {
		t.Fatalf("there are %d script projects (%v)", len(wants), err)
	}
	whole, err := audit.Run(t.Context(), audit.Config{Dir: "testdata/appsscript", Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	if len(whole.Skipped) > 0 {
		t.Fatalf("skipped: %v", whole.Skipped)
	}
	for _, name := range wants {
		project := filepath.Base(filepath.Dir(name))
		t.Run(project, func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var w want
			if err := json.Unmarshal(data, &w); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for _, problem := range compare(w, part(whole, project+"/")) {
				t.Error(problem)
			}
		})
	}
}
