package fix

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/format"
	"slices"

	"github.com/chatscopelint/chatscopelint/report"
)

// Merge collects the edits of fixes by file. A fix that does not go together
// with those before it is left out as a whole; left are the indexes of such
// fixes. It is tried again when the others are applied.
func Merge(fixes []*report.Fix) (files map[string][]report.Edit, left []int) {
	files = make(map[string][]report.Edit)
	for i, f := range fixes {
		if f == nil {
			continue
		}
		if slices.ContainsFunc(f.Edits, func(e report.Edit) bool {
			return slices.ContainsFunc(files[e.File], func(old report.Edit) bool { return conflict(old, e) })
		}) {
			left = append(left, i)
			continue
		}
		for _, e := range f.Edits {
			if !slices.Contains(files[e.File], e) {
				files[e.File] = append(files[e.File], e)
			}
		}
	}
	return files, left
}

// conflict reports whether two edits of a file do not go together: they are not
// the same, and change the same text or put something at the same place.
func conflict(a, b report.Edit) bool {
	if a == b {
		return false
	}
	if compare(a.Start, b.Start) == 0 {
		return true
	}
	return compare(a.Start, b.End) < 0 && compare(b.Start, a.End) < 0
}

func compare(a, b report.Position) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// Apply makes the edits of one file in its text and formats the result as gofmt
// does, but for the ends of lines, which stay CRLF where all are. Edits that are the same are made once. An error means that nothing
// can be made of them: they overlap, lie outside, or what comes out is no Go.
func Apply(content []byte, edits []report.Edit) ([]byte, error) {
	edits = slices.Clone(edits)
	slices.SortFunc(edits, func(a, b report.Edit) int {
		return cmp.Or(compare(a.Start, b.Start), compare(a.End, b.End), cmp.Compare(a.NewText, b.NewText))
	})
	edits = slices.Compact(edits)
	starts := lineStarts(content)
	var out bytes.Buffer
	last := 0
	for i, e := range edits {
		from, err := offset(e.Start, starts, len(content))
		if err != nil {
			return nil, err
		}
		to, err := offset(e.End, starts, len(content))
		if err != nil {
			return nil, err
		}
		if to < from || from < last || i > 0 && conflict(edits[i-1], e) {
			return nil, fmt.Errorf("%s:%d: two edits change the same text; apply one and run again", e.File, e.Start.Line)
		}
		out.Write(content[last:from])
		out.WriteString(e.NewText)
		last = to
	}
	out.Write(content[last:])
	formatted, err := format.Source(out.Bytes())
	if err != nil {
		return nil, fmt.Errorf("the edits do not give a Go file: %w", err)
	}
	if n := bytes.Count(content, []byte("\r\n")); n > 0 && n == bytes.Count(content, []byte("\n")) {
		formatted = bytes.ReplaceAll(formatted, []byte("\n"), []byte("\r\n"))
	}
	return formatted, nil
}

// lineStarts are the offsets at which lines begin.
func lineStarts(content []byte) []int {
	starts := []int{0}
	for i, b := range content {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// offset is where a position lies in a text.
func offset(p report.Position, starts []int, size int) (int, error) {
	if p.Line < 1 || p.Line > len(starts) || p.Column < 1 {
		return 0, errors.New("an edit lies outside the file; it is of another version")
	}
	end := size
	if p.Line < len(starts) {
		end = starts[p.Line] - 1
	}
	at := starts[p.Line-1] + p.Column - 1
	if at > end {
		return 0, errors.New("an edit lies outside the file; it is of another version")
	}
	return at, nil
}
