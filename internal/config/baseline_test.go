package config_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
)

func TestBaseline(t *testing.T) {
	findings := []config.Finding{
		{Check: "policy", File: ".chatscopelint.yml", Line: 3, Fingerprint: "b"},
		{Check: "overscope", File: "main.go", Line: 9, Fingerprint: "a"},
		{Check: "missingscope", File: "main.go", Line: 20, Fingerprint: "d"},
		{Check: "overscope", File: "main.go", Line: 30, Fingerprint: "a"},
		{Check: "overscope", File: "lib/<lib>.go", Line: 1, Fingerprint: "a"},
	}
	const want = `{
  "schema": "chatscopelint/baseline/v1",
  "findings": [
    {
      "fingerprint": "b",
      "check": "policy",
      "file": ".chatscopelint.yml",
      "count": 1
    },
    {
      "fingerprint": "a",
      "check": "overscope",
      "file": "lib/<lib>.go",
      "count": 3
    },
    {
      "fingerprint": "d",
      "check": "missingscope",
      "file": "main.go",
      "count": 1
    }
  ]
}
`
	for range 2 {
		b := config.NewBaseline(findings)
		got, err := b.JSON()
		if err != nil || string(got) != want {
			t.Errorf("%v\ngot  %s\nwant %s", err, got, want)
		}
		read, err := config.ReadBaseline("b.json", got)
		if err != nil || read.File != "b.json" || !reflect.DeepEqual(read.Findings, b.Findings) {
			t.Errorf("%+v is read (%v), not %+v", read, err, b)
		}
		slices.Reverse(findings)
	}
}

func TestBaselineOfNothing(t *testing.T) {
	const want = "{\n  \"schema\": \"chatscopelint/baseline/v1\",\n  \"findings\": []\n}\n"
	if got, err := config.NewBaseline(nil).JSON(); err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
	if b, err := config.ReadBaseline("b.json", []byte(want)); err != nil || len(b.Findings) != 0 {
		t.Errorf("%+v, %v", b, err)
	}
}

func TestReadBaselineRefuses(t *testing.T) {
	const again = "; write it again with chatscopelint report -write-baseline"
	for _, test := range []struct{ name, data, want string }{
		{"empty", " \n", "b.json:1:1: not a baseline: the file is empty" + again},
		{"no JSON", "suppress: []", "b.json:1:1: not a baseline: invalid character 's' looking for beginning of value" + again},
		{"comma", "{\n  \"schema\": \"x\",\n}\n", "b.json:3:1: not a baseline: invalid character '}' looking for beginning of object key string" + again},
		{"cut off", "{\n  \"schema\"", "b.json:2:10: not a baseline: unexpected end of JSON input" + again},
		{"two", `{"schema": "chatscopelint/baseline/v1"} {}`, "b.json:1:41: not a baseline: invalid character '{' after top-level value" + again},
		{"a list", "[]", "b.json:1:1: not a baseline: the whole has the wrong type, array" + again},
		{"no number", "{\"findings\": [\n {\"count\": \"1\"}]}", "b.json:2:14: not a baseline: findings.count has the wrong type, string" + again},
		{"no schema", "{}", `b.json: schema is "", not "chatscopelint/baseline/v1"` + again},
		{"a report", `{"schema": "chatscopelint/report/v1", "findings": [{"fingerprint": "f", "message": "m"}]}`, `b.json: schema is "chatscopelint/report/v1", not "chatscopelint/baseline/v1"` + again},
		{"no fingerprint", `{"schema": "chatscopelint/baseline/v1", "findings": [{"fingerprint": "f", "count": 1}, {"count": 1}]}`, "b.json: finding 2 has no fingerprint, or no count of 1 or more" + again},
		{"no count", `{"schema": "chatscopelint/baseline/v1", "findings": [{"fingerprint": "f"}]}`, "b.json: finding 1 has no fingerprint, or no count of 1 or more" + again},
		{"conflict of a merge", "{\n<<<<<<< HEAD\n", "b.json:2:1: not a baseline: invalid character '<' looking for beginning of object key string" + again},
	} {
		if _, err := config.ReadBaseline("b.json", []byte(test.data)); err == nil || err.Error() != test.want {
			t.Errorf("%s:\ngot  %v\nwant %s", test.name, err, test.want)
		}
	}
}

// TestReadLaterBaseline passes over keys that a later version may add.
func TestReadLaterBaseline(t *testing.T) {
	b, err := config.ReadBaseline("b.json", []byte(`{"schema": "chatscopelint/baseline/v1", "by": "x", "findings": [{"fingerprint": "f", "count": 2, "why": "y"}]}`))
	if want := []config.Known{{Fingerprint: "f", Count: 2}}; err != nil || !reflect.DeepEqual(b.Findings, want) {
		t.Errorf("%+v, %v", b, err)
	}
}
