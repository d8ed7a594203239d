package report_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/page"
	"github.com/chatscopelint/chatscopelint/report/reporttest"
)

var workflowCommand = regexp.MustCompile(`^::(error|warning|notice) ((?:file|line|col|title)=[^:,\r\n]*(?:,(?:file|line|col|title)=[^:,\r\n]*)*)::([^\r\n]*)$`)

// checkGitHub reads the commands as a runner does, and holds them against the report.
func checkGitHub(t *testing.T, r *report.Report, o report.Options) {
	t.Helper()
	data := renderWith(t, r, "github", o)
	reporttest.NoSecrets(t, data)
	findings := shownFindings(r, o)
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if len(data) == 0 {
		lines = nil
	}
	if want := len(r.Skipped) + len(findings) + len(r.Stale); len(lines) != want {
		t.Fatalf("%d lines, want %d", len(lines), want)
	}
	for i, line := range lines {
		m := workflowCommand.FindStringSubmatch(line)
		if m == nil {
			t.Errorf("no workflow command: %q", line)
			continue
		}
		if i -= len(r.Skipped); i < 0 || i >= len(findings) {
			continue
		}
		f := findings[i]
		file := ""
		for property := range strings.SplitSeq(m[2], ",") {
			if value, ok := strings.CutPrefix(property, "file="); ok {
				file = unescape(value)
			}
		}
		want, wantFile := visible(f.Message), visible(f.Position.File)
		if message := unescape(m[3]); file != wantFile || !strings.HasPrefix(message, want) {
			t.Errorf("%q says %q of %q, want %q of %q", line, message, file, want, wantFile)
		}
		if strings.ContainsFunc(line, unicode.IsControl) {
			t.Errorf("%q has a control character", line)
		}
	}
}

// visible has control characters written out, but for the ends of lines.
func visible(s string) string {
	ends := strings.NewReplacer("\r", "\uE000", "\n", "\uE001")
	return strings.NewReplacer("\uE000", "\r", "\uE001", "\n", `\ue000`, "\r", `\ue001`, "\n").Replace(page.Clean(ends.Replace(s)))
}

func unescape(s string) string {
	return strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",").Replace(s)
}

func TestGitHubAwkward(t *testing.T) {
	for _, name := range awkward {
		for _, suppressed := range []bool{false, true} {
			checkGitHub(t, hostile(name), report.Options{Suppressed: suppressed})
		}
	}
}

func TestGitHubCommands(t *testing.T) {
	r := lineReport("\ts := \"é😀\" + chat.ChatBotScope")
	r.Tool.Name = "chatscopelint"
	f := &r.Findings[0]
	f.Position.Column = 18
	f.Reason, f.Severity, f.Confidence, f.Message = "unneeded_scope", report.SeverityInfo, report.ConfidenceLikely, "50% of it\nis: too, much"
	f.Trace = []report.Step{{Position: f.Position, Note: "here"}}
	f.Fix = &report.Fix{Message: "drop it"}
	f.Suppressed = &report.Suppressed{By: report.SuppressedByConfig, Reason: "later"}
	r.Stale = []report.Stale{{Position: report.Position{File: "a,b.json"}, Message: "silences nothing"}}
	r.Skipped = []report.Skipped{{Package: "example.com/x", Reason: "does not type-check"}}
	want := `::error title=chatscopelint%3A not analysed::package example.com/x was not analysed: does not type-check
::notice file=a.go,line=7,col=15,title=chatscopelint%3A overscope/unneeded_scope%2C likely::50%25 of it%0Ais: too, much%0A- a.go:7:18: here%0Afix: drop it%0Asuppressed by config: later
::warning file=a%2Cb.json,title=chatscopelint%3A of no use::silences nothing
`
	if got := string(renderWith(t, r, "github", report.Options{Suppressed: true})); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
