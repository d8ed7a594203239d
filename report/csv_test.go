package report_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// TestCSVReadsBack reads what is written of every example and of awkward names. All
// rows are as long, every program and package has one, and no cell is a formula.
func TestCSVReadsBack(t *testing.T) {
	var reports []*report.Report
	for _, file := range examples(t) {
		reports = append(reports, decode(t, file))
	}
	for _, name := range awkward {
		r := hostile(name)
		r.Programs = append(r.Programs, report.Program{ID: "no credentials"})
		reports = append(reports, r)
	}
	for _, r := range reports {
		data := render(t, r, "csv", 0)
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll() // refuses rows of other lengths
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if bytes.Count(data, []byte("\r\n")) != len(rows) || bytes.Count(data, []byte("\n")) != len(rows) {
			t.Errorf("%d rows, and not a line each that ends in CRLF:\n%q", len(rows), data)
		}
		if rows[0][0] != "program" || !strings.HasPrefix(string(data), "program,credential,kind,principal,made at,scope,class,verdict,replaced by,number of calls,calls,methods,all scopes known\r\n") {
			t.Errorf("header is %q", rows[0])
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.Contains("=+-@\t\r\n", cell[:1]) && cell != "-" {
					t.Errorf("a cell may be a formula: %q", cell)
				}
			}
		}
		want := 1
		for _, p := range r.Programs {
			want += max(1, len(p.Credentials))
		}
		if len(rows) < want+len(r.Skipped)-1 {
			t.Errorf("%d rows, want %d or more:\n%s", len(rows), want, data)
		}
	}
}

// TestCSVCells protects what looks like a formula, and changes nothing else.
func TestCSVCells(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@SUM(A1)": "'@SUM(A1)", "\t=1": `'\t=1`, "\r=1": `'\r=1`,
		"a=b": "a=b", "'=1": "'=1", `say "hi", twice`: `say "hi", twice`, "a\nb": `a\nb`,
	} {
		r := &report.Report{Programs: []report.Program{{ID: in}}}
		rows, err := csv.NewReader(bytes.NewReader(render(t, r, "csv", 0))).ReadAll()
		if err != nil || len(rows) != 2 || rows[1][0] != want {
			t.Errorf("%q comes back as %q (%v), want %q", in, rows, err, want)
		}
	}
}
