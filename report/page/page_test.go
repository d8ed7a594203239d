package page

import (
	"slices"
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain, ünïcode 日本":  "plain, ünïcode 日本",
		"\x1b[31mred":        `\x1b[31mred`,
		"a\r\nb\tc":          `a\r\nb\tc`,
		"\u202egnp.exe":      `\u202egnp.exe`,
		"it's":               "it's",
		"bad\xffutf8 \uFFFD": `bad\xffutf8 ` + "\uFFFD",
		"\u00a0":             `\u00a0`,
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFill(t *testing.T) {
	got := fill("a finding of https://example.com/a/long/url here", 12, "  ")
	want := []string{"a finding of", "  https://example.com/a/long/url", "  here"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFillCell(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"spaces.list main.go:3", 30, []string{"spaces.list main.go:3"}},
		{"spaces.list main.go:3", 15, []string{"spaces.list", "  main.go:3"}},
		{"internal/bot/client.go:12", 20, []string{"internal/bot/", "  client.go:12"}},
		{"chat.memberships.readonly", 18, []string{"chat.memberships.", "  readonly"}},
		{"abcdefghij", 5, []string{"abcde", "  fgh", "  ij"}},
		{"日本語日本語", 6, []string{"日本語", "  日本", "  語"}},
	} {
		if got := fillCell(c.in, c.width); !slices.Equal(got, c.want) {
			t.Errorf("fillCell(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

// TestTable leaves out a column without content, keeps a row together with
// those that belong to it, and rules off the others.
func TestTable(t *testing.T) {
	p := New(60)
	err := p.Table([]string{"scope", "empty", "calls"}, [][]string{
		{"chat.bot", "", "one"},
		{"chat.spaces", "", "two\nthree"},
		{"", "", "four"},
		{"chat.import", "", ""},
		{"", "", "five"},
	})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	if _, err := p.WriteTo(&got); err != nil {
		t.Fatal(err)
	}
	const want = `+-------------+-------+
| scope       | calls |
+-------------+-------+
| chat.bot    | one   |
+-------------+-------+
| chat.spaces | two   |
|             | three |
|             | four  |
+-------------+-------+
| chat.import |       |
|             | five  |
+-------------+-------+
`
	if got.String() != want {
		t.Errorf("got\n%s", got.String())
	}
}
