package report_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"github.com/chatscopelint/chatscopelint/report"
)

// TestMarkdownHolds puts names everywhere: the page keeps its form, and outside of code
// nothing is left of them from which GitHub makes a link.
func TestMarkdownHolds(t *testing.T) {
	want := checkMarkdown(t, render(t, hostile("x.go"), "markdown", 0))
	for _, tag := range []string{"<details>", "<table>", "<li>", "<br>"} {
		if !strings.Contains(want, tag) {
			t.Errorf("the page has no %s", tag)
		}
	}
	for _, name := range awkward {
		if got := checkMarkdown(t, render(t, hostile(name), "markdown", 0)); got != want {
			t.Errorf("%.40q changes the page to\n%s\nwant\n%s", name, got, want)
		}
	}
}

var (
	codeElement = regexp.MustCompile(`(?s)<code>.*?</code>`)
	tag         = regexp.MustCompile(`<[^>]*>`)
)

// checkMarkdown reports names that are more than text, and gives the tags of the page
// besides those of code.
func checkMarkdown(t *testing.T, md []byte) (shape string) {
	t.Helper()
	page := codeElement.ReplaceAllString(asHTML(t, md), "")
	if rest := tag.ReplaceAllString(page, ""); strings.ContainsAny(rest, "@#`*") || strings.Contains(rest, "://") || strings.Contains(rest, ":tada:") {
		t.Errorf("there is more than text outside of code:\n%s", page)
	}
	return strings.Join(tag.FindAllString(page, -1), "")
}

func asHTML(t *testing.T, md []byte) string {
	t.Helper()
	var out bytes.Buffer
	gfm := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := gfm.Convert(md, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestMarkdownFits cuts a report that is too long for a comment, and says how much of
// each thing it leaves out.
func TestMarkdownFits(t *testing.T) {
	r := &report.Report{Credentials: []report.Credential{{ID: "cred-1"}}}
	for i := range 1000 {
		r.Programs = append(r.Programs, report.Program{ID: fmt.Sprintf("program/%d", i)})
		r.Credentials[0].Scopes = append(r.Credentials[0].Scopes, report.ScopeRow{Scope: fmt.Sprintf("scope/%d", i)})
		r.Findings = append(r.Findings, report.Finding{Severity: report.SeverityWarning, Message: "finding/1 " + strings.Repeat("long ", i%100)})
		r.Unresolved = append(r.Unresolved, report.Unresolved{Reason: fmt.Sprintf("reason/%d", i)})
	}
	r.Programs[0].Credentials = []string{"cred-1"}
	r.Findings = append(r.Findings, report.Finding{Severity: report.SeverityError, Message: "finding/1, the worst"})
	got := string(render(t, r, "markdown", 0))
	if len(got) > 65_536 || len(got) < 55_000 {
		t.Errorf("%d bytes", len(got))
	}
	for _, want := range []struct {
		name, mark string
		all        int
	}{
		{"program", "\n| `program/", 1000},
		{"scope", "`scope/", 1000},
		{"finding", "`finding/1`", 1001},
		{"place", "`reason/", 1000},
	} {
		shown := strings.Count(got, want.mark)
		if shown == 0 || !regexp.MustCompile(fmt.Sprintf(`Left out, .* %d %ss[,.:]`, want.all-shown, want.name)).MatchString(got) {
			t.Errorf("%d of %d shown, and no note of the other %d %ss:\n%.2000s", shown, want.all, want.all-shown, want.name, got)
		}
	}
	if !strings.Contains(got, "the worst") || !strings.HasSuffix(got, "without tests.\n") {
		t.Errorf("what matters most is left out:\n%s", got)
	}
}
