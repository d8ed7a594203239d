package report_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/reporttest"
)

// forms are formats for other programs that show the report to readers, and the
// names of their golden files.
var forms = []struct {
	format, suffix string
	options        report.Options
}{
	{"markdown", ".md", report.Options{}},
	{"junit", ".junit.xml", report.Options{}},
	{"junit", ".suppressed.junit.xml", report.Options{Suppressed: true}},
	{"csv", ".csv", report.Options{}},
}

// TestGoldenForms renders every report of testdata, and an app with many mistakes
// whose lines of source are known.
func TestGoldenForms(t *testing.T) {
	for _, file := range append(examples(t), "../testdata/apps/mistakes/want/report.json") {
		for _, form := range forms {
			var got bytes.Buffer
			if err := report.Render(&got, form.format, decode(t, file), form.options); err != nil {
				t.Fatal(err)
			}
			name := strings.TrimSuffix(file, ".json")
			if strings.HasPrefix(file, "..") {
				name = "testdata/mistakes"
			}
			golden(t, name+form.suffix, got.Bytes())
			reporttest.NoSecrets(t, got.Bytes())
		}
	}
}

// awkward are names that would change a page, a row, an element, a line or an
// address.
var awkward = []string{
	"a|b", `a\|b`, "a`b", "`` | ``", "<b>", "</details>", "</table>", "<!--", "]]>", "&amp;", "&#0;", `"quoted"`,
	"*strong*", "# title", "- item", "---", "@octocat", "#12", "https://evil.example/", "[x](https://evil.example/)", ":tada:",
	"a\nb", "a\r\n\r\n# b", "\t=1+1", "\x00\x1b[2J\x7f", "\ufffe\uffff", "\u202egnp.exe", "bad\xffutf8",
	"=1+1", "+1", "-1", "@SUM(A1)", "\r=1", `=HYPERLINK("https://evil.example/";"x")`, `a,"b`,
	"", "my app/main.go", "größe/日本語.go", "100%/a%20b.go", "a?b#c.go", "c:/x.go", "x:y,z.go", "[a](1).go", `back\slash.go`,
	"two\nlines.go", "a\r\n::error::b", "\x1b[31mred", "bad\xffutf8", "::set-output name=a::b", "{0} {{}}", "$1.go", "+(.go",
	strings.Repeat("x", 300),
}

// TestWriteErrors makes sure that no format swallows the error of a writer.
func TestWriteErrors(t *testing.T) {
	for _, format := range report.Formats() {
		pr, pw := io.Pipe()
		pr.Close()
		if err := report.Render(pw, format, hostile("x"), report.Options{}); err == nil {
			t.Errorf("%s: no error", format)
		}
	}
}
