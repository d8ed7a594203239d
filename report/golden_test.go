package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden renders every report of testdata in every format. Each is valid,
// holds no secret, and comes back as the same bytes when it is read and written.
func TestGolden(t *testing.T) {
	for _, file := range examples(t) {
		t.Run(file, func(t *testing.T) {
			data := read(t, file)
			reporttest.Validate(t, data)
			golden(t, file, render(t, decode(t, file), "json", 0))

			table := render(t, decode(t, file), "table", 0)
			golden(t, strings.TrimSuffix(file, ".json")+".table.txt", table)
			reporttest.NoSecrets(t, data)
			reporttest.NoSecrets(t, table)
		})
	}
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want := read(t, file); !bytes.Equal(got, want) {
		t.Errorf("%s differs (go test -update writes it anew); got\n%s", file, got)
	}
}

func examples(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples in testdata: %v", err)
	}
	return files
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func decode(t testing.TB, file string) *report.Report {
	t.Helper()
	r, err := report.Decode(file, bytes.NewReader(read(t, file)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func render(t testing.TB, r *report.Report, format string, width int) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := report.Render(&buf, format, r, report.Options{Width: width}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
