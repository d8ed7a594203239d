package audit

import (
	"strings"
	"testing"
)

// TestShown holds the column against the line that the text is of.
func TestShown(t *testing.T) {
	long := strings.Repeat("x", longest+1)
	for _, test := range []struct {
		line, text string
		column     int
	}{
		{"svc.Do()", "svc.Do()", 1},
		{"\t\tsvc.Do()\r", "svc.Do()", 3},
		{"\u00a0\tsvc.Do() // é ", "svc.Do() // é", 4},
		{"", "", 1},
		{"\tx := \"\xff\"", "x := \"\uFFFD\"", 0},
		{"\t" + long, long[1:] + "…", 0},
		{"\tkey := \"AIza" + strings.Repeat("Sy7", 12) + "\"", withheld, 0},
	} {
		text, column := shown(test.line)
		if text != test.text || column != test.column {
			t.Errorf("shown(%q) = %q, %d; want %q, %d", test.line, text, column, test.text, test.column)
		}
	}
}
