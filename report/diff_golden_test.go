package report_test

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/reporttest"
)

// TestDiffGolden compares each pair of testdata/diff, in every format.
func TestDiffGolden(t *testing.T) {
	pairs, err := filepath.Glob("testdata/diff/*.old.json")
	if err != nil || len(pairs) == 0 {
		t.Fatalf("no pairs in testdata/diff: %v", err)
	}
	for _, file := range pairs {
		name := strings.TrimSuffix(file, ".old.json")
		t.Run(filepath.Base(name), func(t *testing.T) {
			for format, ext := range map[string]string{"table": ".table.txt", "markdown": ".md", "json": ".diff.json"} {
				d := report.Compare(decode(t, file), decode(t, name+".new.json"))
				d.Old.Name, d.New.Name = "old.json", "new.json"
				d.Forbid(func(_ string, class report.Class) bool { return class == report.ClassRestricted })
				got := renderDiff(t, d, format, 0)
				reporttest.NoSecrets(t, got)
				golden(t, name+ext, got)
			}
		})
	}
}

func renderDiff(t testing.TB, d *report.Diff, format string, width int) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := report.RenderDiff(&buf, format, d, report.Options{Width: width}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// TestDiffExamples compares every example with every other. With itself nothing
// changes; backwards what is new is gone.
func TestDiffExamples(t *testing.T) {
	for _, a := range examples(t) {
		for _, b := range examples(t) {
			there, back := report.Compare(decode(t, a), decode(t, b)), report.Compare(decode(t, b), decode(t, a))
			text := string(renderDiff(t, there, "table", 0))
			if same := strings.Contains(text, "Nothing changes"); same && a != b && len(there.Calls.New) > 0 || !same && a == b {
				t.Errorf("from %s to %s:\n%s", a, b, text)
			}
			if changes(there.Scopes) != swapped(changes(back.Scopes)) {
				t.Errorf("from %s to %s: %s, back: %s", a, b, changes(there.Scopes), changes(back.Scopes))
			}
			if len(there.Findings.New) != len(back.Findings.Gone) || len(there.Calls.New) != len(back.Calls.Gone) {
				t.Errorf("from %s to %s there are as many new as there are gone on the way back", a, b)
			}
			for _, width := range []int{0, 60, 72, 120} {
				checkLayout(t, renderDiff(t, there, "table", width), width)
			}
		}
	}
}

// swapped are changes with new and gone ones swapped, in the order of new ones first.
func swapped(words string) string {
	if words == "" {
		return ""
	}
	list := strings.Split(words, ", ")
	var swapped []string
	for i := 0; i < len(list); {
		name, _, _ := strings.Cut(list[i][1:], " ")
		var added, gone []string
		for ; i < len(list) && strings.HasPrefix(list[i][1:], name+" "); i++ {
			if list[i][0] == '-' {
				added = append(added, "+"+list[i][1:])
			} else {
				gone = append(gone, "-"+list[i][1:])
			}
		}
		swapped = append(append(swapped, added...), gone...)
	}
	return strings.Join(swapped, ", ")
}

// TestDiffHostile shows names that are made to deceive a reader, in every format.
func TestDiffHostile(t *testing.T) {
	for _, name := range []string{
		"\x1b[2J\x1b[31mall clean", "a\r\nb\tc", "\u202egnp.exe", strings.Repeat("x", 300), "| a | b |", "a`b`|c\\|d", "",
		"@everyone", "see #1 and @team/owners", "<img src=x onerror=alert(1)>", "[click](https://example.com)", "www.example.com", "**bold** _it_ ~~no~~ $x$ &lt;",
		"- item", "+ item", "1. item", "# title", "---", "===",
	} {
		for _, d := range []*report.Diff{report.Compare(&report.Report{}, hostile(name)), report.Compare(hostile(name), &report.Report{})} {
			d.Old.Name, d.New.Name = name, name
			d.Notes = []string{name}
			for _, width := range []int{60, 100} {
				checkLayout(t, renderDiff(t, d, "table", width), width)
			}
			checkMarkdown(t, string(renderDiff(t, d, "markdown", 0)))
		}
	}
}

var (
	codeSpan = regexp.MustCompile("`[^`\n]*`")
	escaped  = regexp.MustCompile(`\\[^a-zA-Z0-9\s]`)
	// alive is what Markdown or GitHub makes something of.
	alive = regexp.MustCompile("[`*_\\[\\]<>~$&@]|#[0-9]|[a-z]://|www\\.")
	// meant is what the renderer itself writes.
	meant = regexp.MustCompile(`<br>|[@#]?<!-- -->|\*\*[^*]*\*\*|&#124;`)
)

// checkMarkdown reports names that are more than text, rows of a table that have
// another number of cells than its header, and what cannot be seen.
func checkMarkdown(t *testing.T, text string) {
	t.Helper()
	cells := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		plain := line // without escapes first: there are none in code
		for _, fine := range []*regexp.Regexp{escaped, codeSpan, meant} {
			plain = fine.ReplaceAllString(plain, "-")
		}
		if m := alive.FindString(plain); m != "" {
			t.Errorf("%q is alive in %q", m, line)
		}
		n := strings.Count(plain, "|")
		switch {
		case !strings.HasPrefix(line, "|"):
			cells = 0
			if n > 0 {
				t.Errorf("a bar outside a table: %q", line)
			}
		case cells == 0:
			cells = n
		case n != cells:
			t.Errorf("%d bars, the header has %d: %q", n, cells, line)
		}
		if strings.ContainsAny(line, "\x1b\r\t\u202e") {
			t.Errorf("what cannot be seen in %q", line)
		}
	}
}

func TestUnknownDiffFormat(t *testing.T) {
	err := report.RenderDiff(&bytes.Buffer{}, "html", &report.Diff{}, report.Options{})
	if err == nil || err.Error() != `unknown format "html": use one of table, markdown, json` {
		t.Errorf("got %v", err)
	}
}

// FuzzCompare compares anything that can be read, also what no report says of
// itself: ids without entries, the same id twice.
func FuzzCompare(f *testing.F) {
	pairs, err := filepath.Glob("testdata/diff/*.old.json")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range pairs {
		f.Add(read(f, file), read(f, strings.TrimSuffix(file, ".old.json")+".new.json"))
	}
	const twice = `{"schema": "chatscopelint/report/v1", "programs": [{"id": "a", "credentials": ["c", "d"]}, {"id": "a", "calls": ["e"]}], "credentials": [{"id": "c", "scopes": [{"calls": ["f"]}]}, {"id": "c"}], "calls": [{"credentials": ["g"]}, {}], "findings": [{}, {}]}`
	f.Add([]byte(twice), []byte(`{"schema": "chatscopelint/report/v1"}`))
	f.Fuzz(func(t *testing.T, old, new []byte) {
		before, err := report.Decode("old", bytes.NewReader(old))
		if err != nil {
			return
		}
		after, err := report.Decode("new", bytes.NewReader(new))
		if err != nil {
			return
		}
		d := report.Compare(before, after)
		checkLayout(t, renderDiff(t, d, "table", 0), 0)
		checkMarkdown(t, string(renderDiff(t, d, "markdown", 0)))
		if same := report.Compare(after, after); changes(same.Scopes) != "" || len(same.Findings.New)+len(same.Calls.New) > 0 {
			t.Errorf("a report differs from itself: %+v", same)
		}
	})
}
