package report_test

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

type suites struct {
	Tests    int `xml:"tests,attr"`
	Failures int `xml:"failures,attr"`
	Errors   int `xml:"errors,attr"`
	Skipped  int `xml:"skipped,attr"`
	Suites   []struct {
		Name  string `xml:"name,attr"`
		Tests int    `xml:"tests,attr"`
		Cases []struct {
			Class   string   `xml:"classname,attr"`
			Name    string   `xml:"name,attr"`
			Failure *outcome `xml:"failure"`
			Error   *outcome `xml:"error"`
			Skipped *outcome `xml:"skipped"`
		} `xml:"testcase"`
	} `xml:"testsuite"`
}

type outcome struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// TestJUnitReadsBack reads what is written of every example and of awkward names:
// it is XML, its counts are those of its tests, and no two tests have one name.
func TestJUnitReadsBack(t *testing.T) {
	reports := map[string]*report.Report{}
	for _, file := range examples(t) {
		reports[file] = decode(t, file)
	}
	for _, name := range awkward {
		reports[name] = hostile(name)
	}
	for name, r := range reports {
		for _, suppressed := range []bool{false, true} {
			var buf bytes.Buffer
			if err := report.Render(&buf, "junit", r, report.Options{Suppressed: suppressed}); err != nil {
				t.Fatal(err)
			}
			var got suites
			if err := xml.Unmarshal(buf.Bytes(), &got); err != nil {
				t.Fatalf("%.40q: %v\n%s", name, err, &buf)
			}
			tests, failures, errors, skipped, checks := 0, 0, 0, 0, []string{}
			names := map[string]bool{}
			for _, s := range got.Suites {
				checks = append(checks, s.Name)
				tests += len(s.Cases)
				for _, c := range s.Cases {
					if key := c.Class + " " + c.Name; names[key] {
						t.Errorf("%.40q: two tests %s", name, key)
					} else {
						names[key] = true
					}
					for result, n := range map[*outcome]*int{c.Failure: &failures, c.Error: &errors, c.Skipped: &skipped} {
						if result != nil {
							*n++
						}
					}
				}
			}
			if tests != got.Tests || failures != got.Failures || errors != got.Errors || skipped != got.Skipped {
				t.Errorf("%.40q: %d tests, %d failures, %d errors, %d skipped; it says %d, %d, %d, %d",
					name, tests, failures, errors, skipped, got.Tests, got.Failures, got.Errors, got.Skipped)
			}
			if errors != len(r.Skipped) || !suppressed && skipped > 0 {
				t.Errorf("%.40q: %d errors for %d packages, %d skipped", name, errors, len(r.Skipped), skipped)
			}
			for _, rule := range report.Rules() {
				if !slices.Contains(checks, string(rule.Check)) {
					t.Errorf("%.40q: no suite %s", name, rule.Check)
				}
			}
		}
	}
}

// TestJUnitResults says which findings fail.
func TestJUnitResults(t *testing.T) {
	r := &report.Report{}
	for _, severity := range []report.Severity{report.SeverityError, report.SeverityWarning, report.SeverityInfo, "fatal"} {
		f := report.Finding{Check: "later", Reason: string(severity), Severity: severity, Message: "message & more", Position: report.Position{File: "a.go", Line: 3, Column: 1},
			Trace: []report.Step{{Note: "step"}}}
		r.Findings = append(r.Findings, f, f)
	}
	var got suites
	if err := xml.Unmarshal(render(t, r, "junit", 0), &got); err != nil {
		t.Fatal(err)
	}
	last := got.Suites[len(got.Suites)-1]
	var results []string
	for _, c := range last.Cases {
		kind := "passed"
		if c.Failure != nil {
			kind = c.Failure.Type
			if !strings.Contains(c.Failure.Text, "a.go:3:1: ") || !strings.Contains(c.Failure.Text, "\n- -: step\n") || c.Failure.Message != "message & more" {
				t.Errorf("%s says %+v", c.Name, c.Failure)
			}
		}
		results = append(results, c.Name+" "+kind)
	}
	want := []string{
		"error in a.go error", "error in a.go (2) error", "warning in a.go warning", "warning in a.go (2) warning",
		"info in a.go passed", "info in a.go (2) passed", "fatal in a.go fatal", "fatal in a.go (2) fatal",
	}
	if last.Name != "later" || !slices.Equal(results, want) {
		t.Errorf("suite %s has %q, want %q", last.Name, results, want)
	}
}
