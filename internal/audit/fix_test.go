package audit_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/report"
)

// TestFixes applies all fixes of a module at once. What comes out compiles, the
// findings that had a fix are gone, and all others are as they were.
func TestFixes(t *testing.T) {
	modules := []string{"testdata/corpus", "testdata/handlers", "testdata/fixes"}
	dirs, err := filepath.Glob(filepath.Join(apps, "*", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	for _, mod := range dirs {
		modules = append(modules, filepath.Dir(mod))
	}
	for _, module := range modules {
		t.Run(filepath.Base(module), func(t *testing.T) { fixModule(t, module) })
	}
}

func fixModule(t *testing.T, module string) {
	before, why, err := audit.RunSayingWhy(t.Context(), audit.Config{Dir: module, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	var fixes []*report.Fix
	var said strings.Builder
	for _, f := range before.Findings {
		switch {
		case f.Fix != nil:
			fmt.Fprintf(&said, "%s: %s\n", f.Position, f.Fix.Message)
			for _, e := range f.Fix.Edits {
				fmt.Fprintf(&said, "\t%s to %d:%d: %q\n", e.Start, e.End.Line, e.End.Column, e.NewText)
			}
			fixes = append(fixes, f.Fix)
		case f.Check == report.CheckOverScope:
			fmt.Fprintf(&said, "%s: no fix of %s: %s\n", f.Position, f.Reason, why[f.Fingerprint])
		}
	}
	t.Logf("%d of %d overscope findings have a fix\n%s", len(fixes), count(before, report.CheckOverScope), &said)
	if module == "testdata/fixes" {
		golden(t, filepath.Join(module, "want.txt"), []byte(said.String()))
	}
	files, left := fix.Merge(fixes)
	if len(left) > 0 {
		t.Errorf("%d fixes do not go together with others", len(left))
	}
	if len(files) == 0 {
		return
	}
	dir := t.TempDir()
	programs := copyEdited(t, module, dir, files)
	for name, edits := range files {
		applyTo(t, filepath.Join(dir, name), edits)
	}
	after, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil {
		t.Fatal(err)
	}
	if len(after.Skipped) > 0 { // loading has the compiler compile them
		t.Fatalf("it does not compile: %v", after.Skipped)
	}
	before.Findings = slices.DeleteFunc(before.Findings, func(f report.Finding) bool {
		return programs != nil && !programs[program(f.Position.File)]
	})
	compareFixed(t, before, after)
}

// program is the folder in a module's root that a file lies in.
func program(file string) string {
	folder, _, _ := strings.Cut(filepath.ToSlash(file), "/")
	return folder
}

// copyEdited copies a module. Of one that holds many programs, each in a folder
// of its own with what is wanted of it, it copies those to edit, and names them.
func copyEdited(t *testing.T, module, dir string, files map[string][]report.Edit) (programs map[string]bool) {
	t.Helper()
	entries, err := os.ReadDir(module)
	if err != nil {
		t.Fatal(err)
	}
	for name := range files {
		if _, err := os.Stat(filepath.Join(module, program(name), "want.json")); err == nil {
			if programs == nil {
				programs = make(map[string]bool)
			}
			programs[program(name)] = true
		}
	}
	for _, e := range entries {
		_, err := os.Stat(filepath.Join(module, e.Name(), "want.json"))
		switch from := filepath.Join(module, e.Name()); {
		case err == nil && !programs[e.Name()]:
			continue
		case e.IsDir():
			err = os.CopyFS(filepath.Join(dir, e.Name()), os.DirFS(from))
		default:
			err = copyFile(filepath.Join(dir, e.Name()), from)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return programs
}

func copyFile(to, from string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o644)
}

func applyTo(t *testing.T, name string, edits []report.Edit) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	edited, err := fix.Apply(content, edits)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, edited, 0o644); err != nil {
		t.Fatal(err)
	}
}

func count(r *report.Report, check report.Check) int {
	n := 0
	for _, f := range r.Findings {
		if f.Check == check {
			n++
		}
	}
	return n
}

// compareFixed holds the findings before and after all fixes against each
// other. A consent finding lists the scopes that users are asked for, which may
// be fewer then.
func compareFixed(t *testing.T, before, after *report.Report) {
	t.Helper()
	stay := make(map[string]int)
	for _, f := range before.Findings {
		if f.Fix == nil && f.Check != report.CheckConsent {
			stay[f.Fingerprint]++
		}
	}
	for _, f := range after.Findings {
		if f.Check == report.CheckConsent {
			continue
		}
		if stay[f.Fingerprint]--; stay[f.Fingerprint] < 0 {
			t.Errorf("%s: new, or still there: %s: %s", f.Position, f.Check, f.Message)
		}
	}
	for _, f := range before.Findings {
		if stay[f.Fingerprint] > 0 {
			t.Errorf("%s: gone without a fix: %s: %s", f.Position, f.Check, f.Message)
		}
	}
}
