package report_test

import (
	"bytes"
	"path/filepath"
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
	both := func(name string) []*report.Diff {
		list := []*report.Diff{report.Compare(&report.Report{}, hostile(name)), report.Compare(hostile(name), &report.Report{})}
		for _, d := range list {
			d.Old.Name, d.New.Name, d.Notes = name, name, []string{name}
		}
		return list
	}
	plain := both("x.go")
	for _, name := range awkward {
		for i, d := range both(name) {
			for _, width := range []int{60, 100} {
				checkLayout(t, renderDiff(t, d, "table", width), width)
			}
			want, got := checkMarkdown(t, renderDiff(t, plain[i], "markdown", 0)), checkMarkdown(t, renderDiff(t, d, "markdown", 0))
			// A line end in a name is one in its cell; an empty note is no paragraph.
			fine := strings.NewReplacer("<br>", "", "<p></p>", "")
			if fine.Replace(got) != fine.Replace(want) {
				t.Errorf("%.40q changes the page to\n%s\nwant\n%s", name, got, want)
			}
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
		checkMarkdown(t, renderDiff(t, d, "markdown", 0))
		if same := report.Compare(after, after); changes(same.Scopes) != "" || len(same.Findings.New)+len(same.Calls.New) > 0 {
			t.Errorf("a report differs from itself: %+v", same)
		}
	})
}
