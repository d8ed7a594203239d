package page

import (
	"strings"
	"testing"
)

// TestLine cleans what stands in a line, and paints each word with its tone.
func TestLine(t *testing.T) {
	spans := []Span{{Strong, "a b.go:1:2"}, {Plain, ": "}, {Bad, "err\x1b[0mor\n"}, {Tone(99), " end"}}
	if got, want := Line(false, spans...), `a b.go:1:2: err\x1b[0mor\n end`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	want := "\x1b[1ma\x1b[0m \x1b[1mb.go:1:2\x1b[0m: \x1b[31merr\\x1b[0mor\\n\x1b[0m end"
	if got := Line(true, spans...); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestTones paints the words of one column, and those alone, on every line of
// a cell that is broken.
func TestTones(t *testing.T) {
	p := New(60)
	p.Color = true
	long := strings.Repeat("x", 80)
	err := p.Table([]string{"verdict", "name"}, [][]string{{"remove", "remove"}, {long, long}},
		Toned{"verdict", map[string]Tone{"remove": Bad, long: Good}})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	if _, err := p.WriteTo(&got); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(got.String(), "\x1b[31mremove\x1b[0m"); n != 1 {
		t.Errorf("%d cells are red, want 1:\n%s", n, got.String())
	}
	if begins, ends := strings.Count(got.String(), "\x1b[32m"), strings.Count(got.String(), "x\x1b[0m "); begins < 2 || begins != ends {
		t.Errorf("%d lines begin to be green and %d end:\n%s", begins, ends, got.String())
	}
}
