package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/reporttest"
)

// TestAlertFormats renders every report of testdata and of the example apps as
// SARIF and as workflow commands. Those of testdata are golden.
func TestAlertFormats(t *testing.T) {
	apps, err := filepath.Glob("../testdata/apps/*/want/report.json")
	if err != nil || len(apps) == 0 {
		t.Fatalf("no reports of example apps: %v", err)
	}
	for _, file := range slices.Concat(examples(t), apps) {
		t.Run(file, func(t *testing.T) {
			log, commands := render(t, decode(t, file), "sarif", 0), render(t, decode(t, file), "github", 0)
			if !slices.Contains(apps, file) {
				name := strings.TrimSuffix(file, ".json")
				golden(t, name+".sarif", log)
				golden(t, name+".github.txt", commands)
			}
			checkSARIF(t, decode(t, file), report.Options{})
			checkSARIF(t, decode(t, file), report.Options{Suppressed: true})
			checkGitHub(t, decode(t, file), report.Options{})
			checkGitHub(t, decode(t, file), report.Options{Suppressed: true})
		})
	}
}

// log is a SARIF log as a reader of it sees it.
type log struct {
	Runs []struct {
		Tool struct {
			Driver struct {
				Rules []struct {
					ID                                string
					ShortDescription, FullDescription text
					Properties                        struct{ Tags []string }
				}
				SemanticVersion string
			}
		}
		Invocations []struct {
			ExecutionSuccessful            bool
			ToolExecutionNotifications     []notification
			ToolConfigurationNotifications []notification
		}
		Results []result
	}
}

type text struct{ Text string }

type notification struct {
	Level   string
	Message text
}

type result struct {
	RuleID, Level               string
	RuleIndex                   int
	Message                     text
	Locations, RelatedLocations []location
	CodeFlows                   []struct {
		ThreadFlows []struct {
			Locations []struct{ Location location }
		}
	}
	PartialFingerprints map[string]string
	Fixes               []struct {
		ArtifactChanges []struct {
			ArtifactLocation artifact
			Replacements     []struct {
				DeletedRegion   region
				InsertedContent text
			}
		}
	}
	Suppressions []struct{ Kind, Justification string }
}

type location struct {
	ID               int
	PhysicalLocation struct {
		ArtifactLocation artifact
		Region           region
	}
	Message text
}

type artifact struct{ URI, URIBaseID string }

type region struct{ StartLine, StartColumn, EndLine, EndColumn int }

func sarif(t testing.TB, r *report.Report, o report.Options) ([]byte, log) {
	t.Helper()
	data := renderWith(t, r, "sarif", o)
	var l log
	if err := json.Unmarshal(data, &l); err != nil || len(l.Runs) != 1 {
		t.Fatalf("%d runs, %v", len(l.Runs), err)
	}
	return data, l
}

func renderWith(t testing.TB, r *report.Report, format string, o report.Options) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := report.Render(&buf, format, r, o); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// checkSARIF holds a log against the schema, the report, and what GitHub asks for.
func checkSARIF(t *testing.T, r *report.Report, o report.Options) {
	t.Helper()
	data, l := sarif(t, r, o)
	reporttest.ValidateSARIF(t, data)
	reporttest.NoSecrets(t, data)
	if again, _ := sarif(t, r, o); !bytes.Equal(again, data) {
		t.Error("rendered again it differs")
	}
	run := l.Runs[0]
	rules := run.Tool.Driver.Rules
	for _, rule := range rules {
		if short, full := len(rule.ShortDescription.Text), len(rule.FullDescription.Text); short > 1024 || full > 1024 || len(rule.Properties.Tags) > 10 {
			t.Errorf("rule %s: descriptions of %d and %d bytes, %d tags: more than GitHub shows", rule.ID, short, full, len(rule.Properties.Tags))
		}
	}
	if got := run.Invocations[0].ExecutionSuccessful; got != (len(r.Skipped) == 0) {
		t.Errorf("executionSuccessful is %t with %d skipped", got, len(r.Skipped))
	}
	want := shownFindings(r, o)
	if len(run.Results) != len(want) {
		t.Fatalf("%d results of %d findings", len(run.Results), len(want))
	}
	for i, res := range run.Results {
		f := want[i]
		if known := slices.ContainsFunc(report.Rules(), func(r report.Rule) bool { return r.Check == f.Check }); res.RuleID != string(f.Check) ||
			known != (res.RuleIndex >= 0) || known && rules[res.RuleIndex].ID != res.RuleID {
			t.Errorf("finding of %s has ruleId %s and ruleIndex %d", f.Check, res.RuleID, res.RuleIndex)
		}
		if res.PartialFingerprints["chatscopelint/v1"] != f.Fingerprint {
			t.Errorf("fingerprints are %v, that of the finding is %q", res.PartialFingerprints, f.Fingerprint)
		}
		if (res.Suppressions != nil) != o.Suppressed || len(res.Suppressions) > 0 != (f.Suppressed != nil) {
			t.Errorf("suppressions are %v, suppressed is %v", res.Suppressions, f.Suppressed)
		}
		places := slices.Concat(res.Locations, res.RelatedLocations)
		for _, flow := range res.CodeFlows {
			for _, step := range flow.ThreadFlows[0].Locations {
				places = append(places, step.Location)
			}
		}
		for _, p := range places {
			checkURI(t, p.PhysicalLocation.ArtifactLocation)
		}
		for _, p := range res.RelatedLocations {
			if link := fmt.Sprintf("](%d)", p.ID); !strings.Contains(res.Message.Text, link) {
				t.Errorf("the message has no link to %d: %s", p.ID, res.Message.Text)
			}
		}
		if f.Position.File != "" && fileOf(t, res.Locations[0]) != f.Position.File {
			t.Errorf("the result is in %q, the finding in %q", fileOf(t, res.Locations[0]), f.Position.File)
		}
	}
}

func shownFindings(r *report.Report, o report.Options) []report.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f report.Finding) bool { return f.Suppressed != nil && !o.Suppressed })
}

// uriPath matches a path of RFC 3986.
var uriPath = regexp.MustCompile(`^([\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*$`)

func checkURI(t *testing.T, a artifact) {
	t.Helper()
	u, err := url.Parse(a.URI)
	if err != nil || u.IsAbs() || u.Host != "" || a.URI != "" && a.URIBaseID != "%SRCROOT%" {
		t.Errorf("%+v is not relative to the source: %v", a, err)
	}
	if !uriPath.MatchString(a.URI) {
		t.Errorf("%q has characters that no URI has", a.URI)
	}
}

// fileOf is the file whose address the location has.
func fileOf(t *testing.T, l location) string {
	t.Helper()
	u, err := url.Parse(l.PhysicalLocation.ArtifactLocation.URI)
	if err != nil {
		t.Error(err)
		return ""
	}
	return strings.TrimPrefix(u.Path, "./")
}

// TestSARIFAwkward puts names that need an escape wherever a name can stand.
func TestSARIFAwkward(t *testing.T) {
	for _, name := range awkward {
		for _, suppressed := range []bool{false, true} {
			checkSARIF(t, hostile(name), report.Options{Suppressed: suppressed})
		}
	}
}

// TestSARIFPlaces says for positions on a line what a reader of the log is shown.
func TestSARIFPlaces(t *testing.T) {
	const source = "\tx, s := \"é😀\", svc.Do(\"名\", y)"
	r := lineReport(source)
	for _, test := range []struct{ at, want string }{
		{"x,", "x"},
		{`"é`, `"é😀"`},
		{"svc", "svc.Do"},
		{"Do", "Do"},
		{"(", "("},
		{`"名`, `"名"`},
		{"y)", "y"},
	} {
		r.Findings[0].Position.Column = strings.Index(source, test.at) + 1
		_, l := sarif(t, r, report.Options{})
		if got := utf16Slice(source, l.Runs[0].Results[0].Locations[0].PhysicalLocation.Region); got != test.want {
			t.Errorf("at %s: %q is shown, want %q", test.at, got, test.want)
		}
	}
}
