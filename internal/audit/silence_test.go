package audit_test

import (
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/extract"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/solve"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// lookalikes are programs that have nothing to do with the Chat API, but look
// as if they had. They name its host in a comment, so that the loader takes
// them for programs to read.
const lookalikes = "testdata/lookalikes"

// TestSilentReport audits code that has nothing to do with the Chat API. The
// report on it is empty, and says that it was looked at.
func TestSilentReport(t *testing.T) {
	for _, c := range []struct {
		name, dir string
		patterns  []string
		atLeast   int
	}{
		{"lookalikes", lookalikes, []string{"./..."}, 19},
		{"standard library", "", []string{"std"}, 150},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := audit.Run(t.Context(), audit.Config{Dir: c.dir, Patterns: c.patterns})
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range said(r) {
				t.Error(line)
			}
			if r.Coverage.Analysed < c.atLeast || r.Coverage.Analysed != r.Coverage.Packages {
				t.Errorf("%d packages of %d were analysed, want %d and all", r.Coverage.Analysed, r.Coverage.Packages, c.atLeast)
			}
		})
	}
}

// said is what a report says of the code, in lines.
func said(r *report.Report) []string {
	var lines []string
	for _, c := range r.Calls {
		lines = append(lines, place(c.Position)+": call of "+c.Method)
	}
	for _, c := range r.Credentials {
		lines = append(lines, place(c.Position)+": credential "+string(c.Kind)+" "+strings.Join(c.Requested, " "))
	}
	for _, h := range r.Handlers {
		lines = append(lines, place(h.Position)+": handler")
	}
	for _, f := range r.Findings {
		lines = append(lines, place(f.Position)+": "+f.Message)
	}
	for _, u := range r.Unresolved {
		lines = append(lines, place(u.Position)+": unknown "+string(u.What)+": "+u.Reason)
	}
	for _, s := range r.Skipped {
		lines = append(lines, s.Package+": "+s.Reason)
	}
	for _, s := range r.Scenarios {
		lines = append(lines, "scenario "+s.ID)
	}
	return lines
}

func place(p report.Position) string { return filepath.Base(p.File) }

// TestSilentEngine has the engine read such code in full: the loader, which
// keeps most of it from the engine, has no say here.
func TestSilentEngine(t *testing.T) {
	if m, _ := read(t, "testdata/corpus", "./p01-deploybot"); len(m.Calls) == 0 {
		t.Fatal("the engine does not find the calls of a program that has some")
	}
	for _, c := range []struct {
		name, dir string
		patterns  []string
		functions int
	}{
		{"lookalikes", lookalikes, []string{"./..."}, 50},
		{"standard library", "", []string{"net/...", "encoding/...", "go/...", "os/...", "sync/...", "text/...", "html/...", "database/...", "log/...", "context", "io/...", "expvar", "flag", "testing/..."}, 10000},
		{"x/tools", "", []string{"golang.org/x/tools/go/analysis/...", "golang.org/x/tools/go/ssa/...", "golang.org/x/tools/go/packages/...", "golang.org/x/tools/go/callgraph/..."}, 1000},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, functions := read(t, c.dir, c.patterns...)
			if functions < c.functions {
				t.Errorf("%d functions were read, want %d", functions, c.functions)
			}
			for _, call := range m.Calls {
				t.Errorf("%v: call of %s", call.Position, call.Method)
			}
			for _, cred := range m.Credentials {
				t.Errorf("%v: credential %s", cred.Position, cred.Kind)
			}
			for _, gap := range m.Unresolved {
				t.Errorf("%v: unknown %s: %s", gap.Position, gap.What, gap.Reason)
			}
		})
	}
}

// read has the engine read packages, and says how many functions they have.
func read(t *testing.T, dir string, patterns ...string) (m *model.Model, functions int) {
	t.Helper()
	fset := token.NewFileSet()
	pkgs, err := packages.Load(&packages.Config{
		Context: t.Context(), Dir: dir, Fset: fset,
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedTypes | packages.NeedSyntax |
			packages.NeedTypesInfo | packages.NeedTypesSizes | packages.NeedExportFile,
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	builder := extract.New(fset)
	var summaries []*summary.Package
	for _, pkg := range pkgs {
		if len(pkg.Errors) > 0 {
			t.Logf("not read: %v", pkg.Errors[0])
			continue
		}
		s, err := builder.Package(extract.Input{Types: pkg.Types, Files: pkg.Syntax, Info: pkg.TypesInfo, Blame: summary.Blamed})
		if err != nil {
			t.Logf("not read: %v", err)
			continue
		}
		functions += len(s.Funcs)
		summaries = append(summaries, s)
	}
	return solve.Whole(summaries, check.NewViews(summaries, check.Settings{Table: scopemap.Default()}).Of, scopemap.Default(), nil), functions
}
