package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func pageOf(limit int, counts ...int) *Page {
	p := &Page{Limit: limit, Head: "# head\n", Foot: "foot\n", Rest: "See elsewhere."}
	for i, n := range counts {
		b := Block{Of: "row", Before: Header("n", "name"), After: "\nafter\n"}
		for j := range n {
			b.Items = append(b.Items, Row(fmt.Sprint(j), fmt.Sprintf("section %d", i)))
		}
		p.Section().Add(b)
	}
	return p
}

func written(t *testing.T, p *Page) string {
	t.Helper()
	var out bytes.Buffer
	if _, err := p.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestWhole(t *testing.T) {
	const want = `# head

| n | name |
|---|---|
| 0 | section 0 |
| 1 | section 0 |

after

| n | name |
|---|---|
| 0 | section 2 |

after

foot
`
	if got := written(t, pageOf(1000, 2, 0, 1)); got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestCut makes pages that are too long in one part or another. They keep to the
// limit, say how much is left out, and show some of every section.
func TestCut(t *testing.T) {
	for _, limit := range []int{2000, 5000, 65000} {
		for _, counts := range [][]int{{5000}, {5000, 3}, {3, 5000}, {5000, 5000, 5000}, {3, 5000, 3}} {
			got := written(t, pageOf(limit, counts...))
			if len(got) > limit || !strings.HasPrefix(got, "# head\n") || !strings.HasSuffix(got, "\nfoot\n") {
				t.Errorf("%d of %v: %d bytes, from %.20q to %q", limit, counts, len(got), got, got[max(0, len(got)-20):])
			}
			total := 0
			for i, n := range counts {
				total += n
				shown := strings.Count(got, fmt.Sprintf("| section %d |", i))
				if shown == 0 || n == 3 && shown != 3 {
					t.Errorf("%d of %v: %d rows of section %d", limit, counts, shown, i)
				}
			}
			rows := strings.Count(got, "| section ")
			if note := fmt.Sprintf("**Left out, for a page of no more than %d bytes: %d rows.** See elsewhere.", limit, total-rows); !strings.Contains(got, note) {
				t.Errorf("%d of %v: %d rows shown, and no %q", limit, counts, rows, note)
			}
			for line := range strings.Lines(got) {
				if strings.HasPrefix(line, "|") && (strings.Count(line, "|") != 3 || !strings.HasSuffix(line, "|\n")) {
					t.Errorf("half a row: %q", line)
				}
			}
		}
	}
}

// TestHuge leaves out one item that has no room, and keeps those after it.
func TestHuge(t *testing.T) {
	p := pageOf(2000)
	p.Section().Add(Block{Of: "finding", Items: []string{"- one\n", "- " + strings.Repeat("x", 2000) + "\n", "- three\n"}})
	p.Section().Add(Block{Of: "place", Before: strings.Repeat("x", 2000), Items: []string{"a\n", "b\n"}})
	const want = `# head

**Left out, for a page of no more than 2000 bytes: 1 finding, 2 places.** See elsewhere.

- one
- three

1 finding left out here.

foot
`
	if got := written(t, p); got != want {
		t.Errorf("got\n%s", got)
	}
}
