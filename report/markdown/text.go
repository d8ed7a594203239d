package markdown

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// Code shows s as code, where GitHub makes no links of names, addresses and
// numbers. Pipes, backticks and tags in it show as themselves, in tables too.
func Code(s string) string {
	s = page.Clean(s)
	switch {
	case strings.TrimSpace(s) == "":
		return ""
	case strings.ContainsAny(s, "`|\\"):
		// A span between backticks cannot hold these everywhere: a table takes
		// pipes out of it, and backslashes before pipes.
		return "<code>" + entities(s) + "</code>"
	}
	return "`" + s + "`"
}

// entities writes all but letters, digits and blanks by their numbers.
func entities(s string) string {
	var b strings.Builder
	for _, c := range s {
		switch {
		case unicode.IsLetter(c), unicode.IsDigit(c), c == ' ':
			b.WriteRune(c)
		case c == '@':
			b.WriteString("&#64;<!-- -->") // or it would link what looks like an address of mail
		default:
			fmt.Fprintf(&b, "&#%d;", c)
		}
	}
	return b.String()
}

// Text shows running text. Each word that is more than letters is taken for a
// name from the code, and shown as code: so no mark of Markdown, mention, number of
// an issue or address is left, and names stand out.
func Text(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = word(w)
	}
	return strings.Join(words, " ")
}

// plain is a word that means nothing to Markdown.
var plain = regexp.MustCompile(`^(\pL+(['’-]\pL+)*|[0-9]+)?$`)

func word(w string) string {
	before, name, after := unwrap(w)
	if plain.MatchString(name) && !isOrdinal(name, after) {
		return w
	}
	return before + Code(name) + after
}

// unwrap takes the punctuation of the sentence off a word: not what is in pairs in
// the word itself, as in f("x") and (*T).f.
func unwrap(w string) (before, name, after string) {
	name = w
	for name != "" {
		n := len(name) - 1
		switch {
		case strings.ContainsRune(".,;:?", rune(name[n])), name[n] == ')' && isOpen(name), name[n] == '"' && isOpen(name):
			name, after = name[:n], name[n:]+after
		case name[0] == '(' && isOpen(name), name[0] == '"' && isOpen(name):
			name, before = name[1:], before+name[:1]
		case n > 0 && (name[0] == '(' && name[n] == ')' || name[0] == '"' && name[n] == '"') && !isOpen(name[1:n]):
			before, name, after = before+name[:1], name[1:n], name[n:]+after
		default:
			return before, name, after
		}
	}
	return before, name, after
}

// isOpen reports whether quotes or parentheses are not in pairs.
func isOpen(s string) bool {
	depth := 0
	for _, c := range s {
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return true
			}
		}
	}
	return depth != 0 || strings.Count(s, `"`)%2 != 0
}

// isOrdinal reports whether a number would begin a list where it begins a line.
func isOrdinal(name, after string) bool {
	return name != "" && unicode.IsDigit(rune(name[0])) && after != "" && strings.ContainsAny(after[:1], ".)")
}

// Row is a row of a table. The cells are Markdown; a cell of several lines has them
// one below the other.
func Row(cells ...string) string {
	for i, cell := range cells {
		cells[i] = strings.ReplaceAll(cell, "\n", "<br>")
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}

// Header is the row of titles of a table, and the line below it.
func Header(titles ...string) string {
	return Row(titles...) + strings.Repeat("|---", len(titles)) + "|\n"
}
