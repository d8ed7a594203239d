package audit

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chatscopelint/chatscopelint/report"
)

// sourceLines are the lines that the report's positions are on, in Go files and
// scripts below base. A line that cannot be read is left out.
func sourceLines(r *report.Report, base string) []report.SourceLine {
	wanted := make(map[string]map[int]bool)
	want := func(p report.Position) {
		if p.Line > 0 {
			if wanted[p.File] == nil {
				wanted[p.File] = make(map[int]bool)
			}
			wanted[p.File][p.Line] = true
		}
	}
	steps := func(trace []report.Step) {
		for _, s := range trace {
			want(s.Position)
		}
	}
	secret := make(map[report.Position]bool) // by file and line
	for _, f := range r.Findings {
		want(f.Position)
		steps(f.Trace)
		if f.Fix != nil {
			for _, e := range f.Fix.Edits {
				want(e.Start)
				want(e.End)
			}
		}
		if f.Check == report.CheckWebhookSecret {
			secret[report.Position{File: f.Position.File, Line: f.Position.Line}] = true
		}
	}
	for _, c := range r.Calls {
		want(c.Position)
		steps(c.Trace)
	}
	for _, c := range r.Credentials {
		want(c.Position)
	}
	for _, h := range r.Handlers {
		want(h.Position)
	}
	var lines []report.SourceLine
	for file, numbers := range wanted {
		text, err := os.ReadFile(filepath.Join(base, filepath.FromSlash(file)))
		if err != nil {
			continue
		}
		for i, line := range bytes.Split(text, []byte("\n")) {
			switch {
			case !numbers[i+1]:
			case secret[report.Position{File: file, Line: i + 1}]:
				lines = append(lines, report.SourceLine{File: file, Line: i + 1, Text: withheld})
			default:
				text, column := shown(string(line))
				lines = append(lines, report.SourceLine{File: file, Line: i + 1, Text: text, Column: column})
			}
		}
	}
	slices.SortFunc(lines, func(a, b report.SourceLine) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return lines
}

// withheld stands in the place of a line that holds a secret.
const withheld = "(not shown: a secret stands here)"

// shown is a line as a report shows it: without the blanks around it, and without
// what may be a secret. It begins at the column of the line; at 0 if it is not
// what stands there.
func shown(line string) (text string, column int) {
	column = len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace)) + 1
	line = strings.TrimSpace(line)
	if !utf8.ValidString(line) {
		line, column = strings.ToValidUTF8(line, "\uFFFD"), 0
	}
	if mayBeSecret(line) {
		return withheld, 0
	}
	if runes := []rune(line); len(runes) > longest {
		return string(runes[:longest]) + "…", 0
	}
	return line, column
}

const longest = 240 // characters of a line that are shown
