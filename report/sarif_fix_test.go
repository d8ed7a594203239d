package report_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/chatscopelint/chatscopelint/report"
)

// lineReport is a report with one finding, in a line of source.
func lineReport(source string) *report.Report {
	blanks := len(source) - len(strings.TrimLeft(source, "\t"))
	at := report.Position{File: "a.go", Line: 7, Column: 1}
	return &report.Report{
		Findings: []report.Finding{{Check: report.CheckOverScope, Position: at}},
		Lines:    []report.SourceLine{{File: "a.go", Line: 7, Text: source[blanks:], Column: blanks + 1}},
	}
}

// utf16Slice is the part of a line that a region of it shows.
func utf16Slice(line string, r region) string {
	return string(utf16.Decode(utf16.Encode([]rune(line))[r.StartColumn-1 : r.EndColumn-1]))
}

// TestSARIFFix applies a fix as a reader of the log does, who counts UTF-16 code
// units. Where the text of a line is not known there is no fix to apply.
func TestSARIFFix(t *testing.T) {
	const source, mended = "\toption.WithScopes(name(\"é😀\"), wide),", "\toption.WithScopes(name(\"é😀\"), narrow),"
	start := strings.Index(source, "wide") + 1
	edit := func(line, column, toLine, toColumn int, text string) report.Edit {
		return report.Edit{
			File:    "a.go",
			Start:   report.Position{File: "a.go", Line: line, Column: column},
			End:     report.Position{File: "a.go", Line: toLine, Column: toColumn},
			NewText: text,
		}
	}
	r := lineReport(source)
	r.Findings[0].Fix = &report.Fix{Message: "narrow it", Edits: []report.Edit{
		edit(7, start, 7, start+len("wide"), "narrow"),
		edit(8, 1, 9, 1, ""), // a whole line, whose text nobody needs to know
	}}
	_, l := sarif(t, r, report.Options{})
	changes := l.Runs[0].Results[0].Fixes[0].ArtifactChanges
	if len(changes) != 1 || len(changes[0].Replacements) != 2 || changes[0].ArtifactLocation.URI != "a.go" {
		t.Fatalf("changes are %+v, want two of one file", changes)
	}
	first, second := changes[0].Replacements[0], changes[0].Replacements[1]
	line := utf16.Encode([]rune(source))
	got := string(utf16.Decode(slices.Concat(line[:first.DeletedRegion.StartColumn-1],
		utf16.Encode([]rune(first.InsertedContent.Text)), line[first.DeletedRegion.EndColumn-1:])))
	if got != mended {
		t.Errorf("the line becomes %s", got)
	}
	if second.DeletedRegion != (region{8, 1, 9, 1}) {
		t.Errorf("the other edit is at %+v", second.DeletedRegion)
	}

	r.Lines[0].Column = 0
	if _, l := sarif(t, r, report.Options{}); len(l.Runs[0].Results[0].Fixes) > 0 {
		t.Error("there is a fix in a line whose text is not known")
	}
}
