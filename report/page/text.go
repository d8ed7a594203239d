package page

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// Clean escapes what would not show as itself in a terminal: control
// characters, and those that change the direction of text. Names in a report
// come from source files that anybody may have written.
func Clean(s string) string {
	var b strings.Builder
	for i, c := range s {
		switch {
		case c == utf8.RuneError && !strings.HasPrefix(s[i:], string(utf8.RuneError)):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case unicode.IsPrint(c):
			b.WriteRune(c)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRune(c), "'"))
		}
	}
	return b.String()
}

// textWidth is the number of columns that s takes. It asks no environment
// variable for it: the same report gives the same bytes everywhere.
func textWidth(s string) int {
	return twwidth.WidthWithOptions(s, twwidth.Options{})
}

// fill breaks s at blanks into lines of at most width columns. A word that is
// wider has a line of its own and stays whole, so that a file name or URL can
// be copied. Every line but the first begins with hang.
func fill(s string, width int, hang string) []string {
	return breakLines(s, width, hang, false)
}

// fillCell is fill for a table's cell, which text cannot leave: a word that is
// wider than the column is broken after a dot, slash or other mark, or where
// it must.
func fillCell(s string, width int) []string {
	return breakLines(s, width, cellHang, true)
}

// cellHang begins every line of a cell's text but the first, which tells a
// broken line from the next one.
const cellHang = "  "

func breakLines(s string, width int, hang string, split bool) []string {
	var lines []string
	line, prefix := "", ""
	for _, word := range strings.Fields(s) {
		if line != "" {
			if textWidth(line+" "+word) <= width {
				line += " " + word
				continue
			}
			lines = append(lines, line)
			prefix = hang
		}
		for split && textWidth(prefix+word) > width {
			head := wordHead(word, width-textWidth(prefix))
			if head == word {
				break
			}
			lines = append(lines, prefix+head)
			word = word[len(head):]
			prefix = hang
		}
		line = prefix + word
	}
	return append(lines, line)
}

// marks are where a name may be broken, after the mark.
const marks = "./:,_-"

// wordHead is the longest beginning of word, one character at least, that
// takes at most width columns; a shorter one where it can end at a mark. A
// slash is the better mark: what stands between two is a name.
func wordHead(word string, width int) string {
	end, mark, slash := 0, 0, 0
	for i, c := range word {
		next := i + utf8.RuneLen(c)
		if end > 0 && textWidth(word[:next]) > width {
			break
		}
		end = next
		switch {
		case c == '/':
			slash = next
		case strings.ContainsRune(".:,_-", c):
			mark = next
		}
	}
	// A mark near the beginning would leave most of the line empty.
	for _, at := range []int{slash, mark} {
		if at > end/3 {
			return word[:at]
		}
	}
	return word[:end]
}
