package fix_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/report"
)

// edit is an edit of the file of these tests.
func edit(line, column, toLine, toColumn int, text string) report.Edit {
	at := func(line, column int) report.Position {
		return report.Position{File: "a.go", Line: line, Column: column}
	}
	return report.Edit{File: "a.go", Start: at(line, column), End: at(toLine, toColumn), NewText: text}
}

func TestApply(t *testing.T) {
	const source = "package a\n\nvar x = f(1, 2, 3)\n"
	for _, test := range []struct {
		name  string
		edits []report.Edit
		want  string // or the beginning of the error
	}{
		{"nothing", nil, source},
		{"one", []report.Edit{edit(3, 12, 3, 15, "")}, "package a\n\nvar x = f(1, 3)\n"},
		{"out of order", []report.Edit{edit(3, 17, 3, 18, "6"), edit(3, 11, 3, 12, "4")}, "package a\n\nvar x = f(4, 2, 6)\n"},
		{"the same twice", []report.Edit{edit(3, 12, 3, 15, ""), edit(3, 12, 3, 15, "")}, "package a\n\nvar x = f(1, 3)\n"},
		{"side by side", []report.Edit{edit(3, 12, 3, 15, ""), edit(3, 15, 3, 18, "")}, "package a\n\nvar x = f(1)\n"},
		{"put in", []report.Edit{edit(3, 18, 3, 18, ", 4")}, "package a\n\nvar x = f(1, 2, 3, 4)\n"},
		{"a comma stays", []report.Edit{edit(3, 17, 3, 18, "")}, "package a\n\nvar x = f(1, 2)\n"},
		{"a line", []report.Edit{edit(3, 1, 4, 1, "")}, "package a\n"},
		{"overlapping", []report.Edit{edit(3, 12, 3, 15, ""), edit(3, 14, 3, 18, "")}, "a.go:3: two edits"},
		{"two texts at one place", []report.Edit{edit(3, 18, 3, 18, ", 4"), edit(3, 18, 3, 18, ", 5")}, "a.go:3: two edits"},
		{"behind the line", []report.Edit{edit(1, 30, 1, 31, "")}, "an edit lies outside"},
		{"behind the file", []report.Edit{edit(9, 1, 9, 1, "")}, "an edit lies outside"},
		{"no place", []report.Edit{edit(0, 0, 0, 0, "")}, "an edit lies outside"},
		{"end before start", []report.Edit{edit(3, 15, 3, 12, "")}, "a.go:3: two edits"},
		{"no Go", []report.Edit{edit(3, 18, 3, 19, "")}, "the edits do not give a Go file"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := fix.Apply([]byte(source), test.edits)
			switch {
			case err != nil && !strings.HasPrefix(err.Error(), test.want):
				t.Errorf("got error %v, want %q", err, test.want)
			case err == nil && string(got) != test.want:
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestApplyKeepsLineEnds(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"CRLF", "package a\r\n\r\nvar x = f(1, 2, `a\r\nb`)\r\n", "package a\r\n\r\nvar x = f(1, `a\r\nb`)\r\n"},
		{"of both kinds, as gofmt does", "package a\n\nvar x = f(1, 2, 3)\r\n", "package a\n\nvar x = f(1, 3)\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := fix.Apply([]byte(test.source), []report.Edit{edit(3, 12, 3, 15, "")})
			if err != nil || string(got) != test.want {
				t.Errorf("got %q (%v), want %q", got, err, test.want)
			}
		})
	}
}

func TestMerge(t *testing.T) {
	of := func(edits ...report.Edit) *report.Fix { return &report.Fix{Edits: edits} }
	drop, same, wide := of(edit(3, 12, 3, 15, "")), of(edit(3, 12, 3, 15, "")), of(edit(3, 11, 3, 18, "7"), edit(1, 9, 1, 10, "b"))
	for _, test := range []struct {
		name  string
		fixes []*report.Fix
		edits int
		left  []int
	}{
		{"none", []*report.Fix{nil}, 0, nil},
		{"the same", []*report.Fix{drop, same}, 1, nil},
		{"one after another", []*report.Fix{drop, of(edit(3, 15, 3, 18, ""))}, 2, nil},
		{"overlapping", []*report.Fix{drop, wide}, 1, []int{1}},
		{"overlapping and another", []*report.Fix{wide, drop, of(edit(2, 1, 2, 1, "x"))}, 3, []int{1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			files, left := fix.Merge(test.fixes)
			if len(files["a.go"]) != test.edits || !slices.Equal(left, test.left) {
				t.Errorf("%d edits, left %v", len(files["a.go"]), left)
			}
		})
	}
}
