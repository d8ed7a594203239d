package report_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
)

// finding has findings, a letter each: the fingerprint, a capital for one that is
// suppressed. The text of its line stands in front where it counts: "x:a".
func finding(letters string) *report.Report {
	r := &report.Report{}
	for i, word := range strings.Fields(letters) {
		text, letter, ok := strings.Cut(word, ":")
		if !ok {
			letter = word
		}
		at := report.Position{File: "main.go", Line: i + 1}
		f := report.Finding{Fingerprint: strings.ToLower(letter), Message: word, Position: at, Severity: report.SeverityError, Credential: "cred-1", Call: "call-1"}
		if f.Fingerprint != letter {
			f.Suppressed = &report.Suppressed{By: report.SuppressedByConfig}
		}
		r.Findings = append(r.Findings, f)
		r.Lines = append(r.Lines, report.SourceLine{File: at.File, Line: at.Line, Text: text})
	}
	return r
}

func messages(findings []report.Finding) string {
	var words []string
	for _, f := range findings {
		words = append(words, f.Message)
	}
	return strings.Join(words, " ")
}

// TestCompareFindings matches findings as often as they occur.
func TestCompareFindings(t *testing.T) {
	for _, c := range []struct {
		old, new                         string
		added, gone, silenced, unsilence string
	}{
		{old: "a b", new: "b a"},
		{old: "a", new: "a b", added: "b"},
		{old: "a b", new: "b", gone: "a"},
		{old: "a", new: "a a", added: "a"},
		{old: "a a a", new: "a", gone: "a a"},
		{old: "a", new: "A", silenced: "A"},
		{old: "A", new: "a", unsilence: "a"},
		{old: "a A", new: "a a", unsilence: "a"},
		{old: "A a", new: "a A"},
		{old: "A", new: "", gone: "A"},
		{old: "", new: "A", added: "A"},
		{old: "y:a", new: "x:a y:a", added: "x:a"},
		{old: "x:a y:a", new: "y:a", gone: "x:a"},
		{old: "x:a", new: "y:a"},
	} {
		d := report.Compare(finding(c.old), finding(c.new))
		f := d.Findings
		got := []string{messages(f.New), messages(f.Gone), messages(f.Silenced), messages(f.Unsilenced)}
		if want := []string{c.added, c.gone, c.silenced, c.unsilence}; !slices.Equal(got, want) {
			t.Errorf("from %q to %q: new, gone, silenced, not silenced any more: %q, want %q", c.old, c.new, got, want)
		}
		for _, f := range slices.Concat(f.New, f.Gone, f.Silenced, f.Unsilenced) {
			if f.Credential+f.Call != "" {
				t.Errorf("a finding has the ids %s %s", f.Credential, f.Call)
			}
		}
	}
}

// TestRaised counts what stands and did not.
func TestRaised(t *testing.T) {
	d := report.Compare(finding("a B C"), finding("a a b C D e"))
	if got := messages(d.Raised()); got != "a e b" {
		t.Errorf("raised are %q, want a e b", got)
	}
}

// calling has calls, a word each: method@function, with ? where it is not resolved.
func calling(words string) *report.Report {
	r := &report.Report{}
	for i, word := range strings.Fields(words) {
		name, unresolved := strings.CutSuffix(word, "?")
		method, function, _ := strings.Cut(name, "@")
		r.Calls = append(r.Calls, report.Call{Method: method, Function: function, Resolved: !unresolved, Position: report.Position{File: "main.go", Line: 10 * i}})
	}
	return r
}

func callWords(calls []report.CallDiff) string {
	var words []string
	for _, c := range calls {
		words = append(words, c.Method+"@"+c.Function)
	}
	return strings.Join(words, " ")
}

func TestCompareCalls(t *testing.T) {
	for _, c := range []struct{ old, new, added, gone, lost string }{
		{old: "get@f list@f", new: "list@f get@f"},
		{old: "get@f", new: "get@f get@f", added: "get@f"},
		{old: "get@f get@f", new: "get@f", gone: "get@f"},
		{old: "get@f", new: "get@g", added: "get@g", gone: "get@f"},
		{old: "get@f$1", new: "get@f$2"},
		{old: "get@f", new: "get@f?", lost: "get@f"},
		{old: "get@f?", new: "get@f"},
		{old: "get@f?", new: "get@f?"},
		{old: "", new: "get@f?", added: "get@f"},
	} {
		d := report.Compare(calling(c.old), calling(c.new))
		got := []string{callWords(d.Calls.New), callWords(d.Calls.Gone), callWords(d.Coverage.Unresolved)}
		if want := []string{c.added, c.gone, c.lost}; !slices.Equal(got, want) {
			t.Errorf("from %q to %q: new, gone, lost: %q, want %q", c.old, c.new, got, want)
		}
	}
}

// TestNewlyUnknown lists credentials whose scopes are known no longer, but not
// those that the same function made before.
func TestNewlyUnknown(t *testing.T) {
	with := func(functions ...string) *report.Report {
		r := &report.Report{}
		for _, f := range functions {
			r.Credentials = append(r.Credentials, report.Credential{Kind: report.KindServiceAccount, Function: f, RequestedReason: "from a file"})
		}
		return r
	}
	for _, c := range []struct {
		old, new *report.Report
		want     int
	}{
		{with("f"), with("f"), 0},
		{with("f"), with("f", "g"), 1},
		{with("f"), with("f", "f"), 1},
		{with("f", "g"), with("f"), 0},
	} {
		got := report.Compare(c.old, c.new).Coverage.Unknown
		if len(got) != c.want || c.want > 0 && got[0].Reason != "from a file" {
			t.Errorf("got %+v, want %d", got, c.want)
		}
	}
}
