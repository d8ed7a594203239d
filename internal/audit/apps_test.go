package audit_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden reports anew")

const apps = "../../testdata/apps"

// TestApps compares the reports on the example apps, as JSON and as a table,
// with those in want, and the JSON with the schema.
func TestApps(t *testing.T) {
	dirs, err := filepath.Glob(filepath.Join(apps, "*", "go.mod"))
	if err != nil || len(dirs) < 6 {
		t.Fatalf("there are %d example apps (%v)", len(dirs), err)
	}
	for _, mod := range dirs {
		dir := filepath.Dir(mod)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			r, err := audit.Run(t.Context(), audit.Config{Dir: dir, Patterns: []string{"./..."}})
			if err != nil {
				t.Fatal(err)
			}
			goldenReport(t, dir, r)
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v; write it with: go test ./internal/audit -run 'TestApps|TestFixes' -update", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from the report; look at the change, then run: go test ./internal/audit -run 'TestApps|TestFixes' -update\n%s", name, firstDifference(got, want))
	}
}

func firstDifference(got, want []byte) string {
	g, w := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(g), len(w)) {
		if !bytes.Equal(g[i], w[i]) {
			return "got  " + string(g[i]) + "\nwant " + string(w[i])
		}
	}
	return "one of the two ends early"
}

// TestDeterminism runs one app several times: the same input gives the same
// bytes.
func TestDeterminism(t *testing.T) {
	var first []byte
	for n := range 5 {
		r, err := audit.Run(t.Context(), audit.Config{Dir: filepath.Join(apps, "mistakes"), Patterns: []string{"./..."}})
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := report.Render(&got, "json", r, report.Options{}); err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			first = got.Bytes()
		} else if !bytes.Equal(first, got.Bytes()) {
			t.Fatalf("run %d differs: %s", n, firstDifference(got.Bytes(), first))
		}
	}
}

// goldenReport compares the report on dir with those in its folder "want".
func goldenReport(t *testing.T, dir string, r *report.Report) {
	t.Helper()
	// What differs from machine to machine is not the program's.
	r.Build.GOOS, r.Build.GOARCH = "linux", "amd64"
	for format, name := range map[string]string{"json": "report.json", "table": "report.txt"} {
		var got bytes.Buffer
		if err := report.Render(&got, format, r, report.Options{}); err != nil {
			t.Fatal(err)
		}
		golden(t, filepath.Join(dir, "want", name), got.Bytes())
		if format == "json" {
			reporttest.Validate(t, got.Bytes())
			reporttest.NoSecrets(t, got.Bytes())
		}
	}
}
