package report

import (
	"strings"
	"unicode/utf16"
)

// sourceText holds the lines of source by file and line, to find out what stands
// at a position and how others count its column: the report counts bytes, GitHub
// and editors count UTF-16 code units.
type sourceText map[Position]SourceLine

func newSourceText(r *Report) sourceText {
	t := sourceText{}
	for _, line := range r.Lines {
		t[Position{File: line.File, Line: line.Line}] = line
	}
	return t
}

// at splits the line of a position there. ok is false where the text is not known.
func (t sourceText) at(p Position) (before, after string, ok bool) {
	line := t[Position{File: p.File, Line: p.Line}]
	i := p.Column - line.Column
	if p.Line < 1 || line.Column < 1 || i < 0 || i > len(line.Text) {
		return "", "", false
	}
	return line.Text[:i], line.Text[i:], true
}

// column is the position's column in UTF-16 code units, from 1. Where the text is
// not known it counts as ASCII, and exact is false.
func (t sourceText) column(p Position) (column int, exact bool) {
	before, _, ok := t.at(p)
	if !ok {
		return max(p.Column, 1), p.Line > 0 && p.Column == 1
	}
	return p.Column - len(before) + utf16Length(before), true
}

// end is the column after what begins at the position: a word, or a literal.
func (t sourceText) end(p Position) int {
	start, _ := t.column(p)
	_, after, _ := t.at(p)
	return start + max(utf16Length(firstWord(after)), 1)
}

func utf16Length(s string) int {
	n := 0
	for _, c := range s {
		n += utf16.RuneLen(c)
	}
	return n
}

const (
	quotes   = "\"'`"
	wordEnds = quotes + " \t()[]{},;"
)

// firstWord is the name, or the quoted text, that the text begins with. It knows
// no language: a program, a script and a configuration are read alike.
func firstWord(text string) string {
	end := strings.IndexAny(text, wordEnds)
	switch {
	case end < 0:
		return text
	case end > 0:
		return text[:end]
	case strings.Contains(quotes, text[:1]):
		if i := strings.Index(text[1:], text[:1]); i >= 0 {
			return text[:i+2]
		}
		return text
	}
	return text[:1]
}
