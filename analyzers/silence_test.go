package analyzers_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/chatscopelint/chatscopelint/analyzers"
	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
)

// TestSilence runs all analyzers on code that has nothing to do with the Chat
// API: programs that look as if they had, and all that these import. Nothing
// keeps the analyzers from looking at any of it.
func TestSilence(t *testing.T) {
	pkgs, err := packages.Load(&packages.Config{
		Context: t.Context(), Mode: packages.LoadAllSyntax,
		Dir: analyzertest.Module(t, "../internal/audit/testdata/lookalikes"),
	}, "./...", "encoding/json", "log/slog", "golang.org/x/oauth2/...")
	if err != nil {
		t.Fatal(err)
	}
	if len(pkgs) < 25 {
		t.Fatalf("there are %d packages", len(pkgs))
	}
	graph, err := checker.Analyze(analyzers.All(), pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	for act := range graph.All() {
		if act.Err != nil {
			t.Errorf("%v: %v", act, act.Err)
		}
		for _, d := range act.Diagnostics {
			t.Errorf("%s: %s: %s", act.Package.Fset.Position(d.Pos), act.Analyzer.Name, d.Message)
		}
		looked++
	}
	if looked < len(pkgs)*len(analyzers.All()) {
		t.Errorf("%d analyses were made of %d packages", looked, len(pkgs))
	}
}
