package metamorphic

import (
	"slices"
	"strings"
	"testing"
)

// TestApply nests what is put around nested expressions, whatever the order in
// which it was put there.
func TestApply(t *testing.T) {
	const text = "f(a.b)"
	around := func(start, end int, before, after string) []edit {
		return []edit{{start, start, before, prefix, end}, {end, end, after, suffix, start}}
	}
	outer, inner := around(2, 5, "x(", ")"), around(2, 3, "y(", ")")
	for _, c := range []struct {
		name, want string
		edits      []edit
	}{
		{"nothing", text, nil},
		{"outer first", "f(x(y(a).b))", slices.Concat(outer, inner)},
		{"inner first", "f(x(y(a).b))", slices.Concat(inner, outer)},
		{"side by side", "f(y(a)z(.b))", slices.Concat(inner, around(3, 5, "z(", ")"))},
		{"replaced", "f(x(y(c).b))", slices.Concat(outer, inner, []edit{{2, 3, "c", replacement, 0}})},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := apply(text, c.edits)
			if err != nil || got != c.want {
				t.Errorf("got %q, %v; want %q", got, err, c.want)
			}
		})
	}
	if _, err := apply(text, []edit{{0, 3, "", replacement, 0}, {2, 4, "", replacement, 0}}); err == nil || !strings.Contains(err.Error(), "overlap") {
		t.Errorf("edits that overlap: %v", err)
	}
}

func TestDifferences(t *testing.T) {
	got := Differences([]string{"a", "b", "b"}, []string{"b", "c"})
	if want := []string{"- a", "- b", "+ c"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
