package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/reporttest"
)

// TestDecodeRefuses says for each thing that is no report what is wrong.
func TestDecodeRefuses(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty file", "", "the file is empty"},
		{"not JSON", "schema: v1", "invalid character"},
		{"not an object", "[]", "cannot unmarshal array"},
		{"wrong type", `{"calls": {}}`, "cannot unmarshal object"},
		{"no schema", `{}`, `schema is ""`},
		{"other schema", `{"schema": "chatscopelint/report/v2"}`, `schema is "chatscopelint/report/v2", not "chatscopelint/report/v1"`},
		{"other schema with other types", `{"schema": "chatscopelint/diff/v1", "findings": {}}`, `schema is "chatscopelint/diff/v1"`},
		{"second report", `{"schema": "chatscopelint/report/v1"} {}`, "more text after the report"},
		{"cut short", `{"schema": "chatscopelint/report/v1"`, "unexpected EOF"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := report.Decode("old.json", strings.NewReader(c.in))
			if err == nil || !strings.HasPrefix(err.Error(), "old.json: ") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got error %v, want one of old.json with %q", err, c.want)
			}
		})
	}
}

// TestDecodeFills reads a report with fields that this version does not know
// and without most that it does.
func TestDecodeFills(t *testing.T) {
	r, err := report.Decode("r.json", strings.NewReader(`{"schema": "chatscopelint/report/v1", "calls": [], "later": {"x": 1}}`))
	if err != nil {
		t.Fatal(err)
	}
	data := render(t, r, "json", 0)
	reporttest.Validate(t, data)
	if bytes.Contains(data, []byte("null")) {
		t.Errorf("a list is null:\n%s", data)
	}
}

// TestNormalize makes sure that no list of any entry is null either. Only
// verifies_sender can be.
func TestNormalize(t *testing.T) {
	r := hostile("x")
	r.Handlers = []report.Handler{{}}
	r.Scenarios = []report.Scenario{{}}
	r.Calls[0].Requires = []report.Requirement{{AllOf: []report.AnyOf{{}}}}
	data := string(render(t, r, "json", 0))
	if n := strings.Count(data, "null"); n != 1 || !strings.Contains(data, `"verifies_sender": null`) {
		t.Errorf("null stands %d times, want once, in verifies_sender:\n%s", n, data)
	}
}

func TestUnknownFormat(t *testing.T) {
	err := report.Render(&bytes.Buffer{}, "yaml", &report.Report{}, report.Options{})
	if err == nil || err.Error() != `unknown format "yaml": use one of table, json, html, markdown, csv, sarif, github, junit` {
		t.Errorf("got %v", err)
	}
}

// FuzzDecode feeds Decode anything. What it takes can be written and read
// again without a change, its table keeps to the layout, and its SARIF log is
// valid. Inputs are large, so run it with -fuzzminimizetime 5x.
func FuzzDecode(f *testing.F) {
	for _, file := range examples(f) {
		f.Add(read(f, file))
	}
	f.Add([]byte(`{"schema": "chatscopelint/report/v1", "calls": [null], "findings": [{"fix": null, "trace": [{}]}]}`))
	f.Add([]byte(`{"schema": "chatscopelint/report/v1", "programs": [{"credentials": ["a"]}], "credentials": [{"id": "a", "scopes": [{}]}]}`))
	f.Add([]byte(`{"schema": "chatscopelint/report/v1", "handlers": [{}], "lines": [{"file": "a"}, {"file": "a"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := report.Decode("fuzz", bytes.NewReader(data))
		if err != nil {
			return
		}
		once := render(t, r, "json", 0)
		again, err := report.Decode("fuzz", bytes.NewReader(once))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if twice := render(t, again, "json", 0); !bytes.Equal(once, twice) {
			t.Errorf("reading and writing changes the report:\n%s\n%s", once, twice)
		}
		checkLayout(t, render(t, r, "table", 0), 0)
		reporttest.ValidateSARIF(t, render(t, r, "sarif", 0))
		checkPage(t, render(t, r, "html", 0))
	})
}
