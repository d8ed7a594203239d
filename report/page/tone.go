package page

import (
	"regexp"
	"strings"
)

// Tone is how a text is meant, which a page with colours shows by a colour. It
// says nothing that the text does not say: most pages have no colours.
type Tone int

// The tones.
const (
	Plain    Tone = iota
	Strong        // a title, or a name that begins a line
	Good          // nothing to do
	Note          // to be known
	Doubtful      // to be looked at
	Bad           // to be mended
)

// codes are the parameters of the escape sequences that begin the tones. They
// name the terminal's own colours, which go with its background.
var codes = map[Tone]string{
	Strong:   "1",
	Good:     "32",
	Note:     "36",
	Doubtful: "33",
	Bad:      "31",
}

// Span is a piece of text that has one tone.
type Span struct {
	Tone Tone
	Text string
}

// Line puts spans together, cleaned of control characters, with colours or
// without. It is not broken, however long it is.
func Line(color bool, spans ...Span) string {
	var b strings.Builder
	for _, s := range spans {
		text := Clean(s.Text)
		if color {
			text = paint(s.Tone, text)
		}
		b.WriteString(text)
	}
	return b.String()
}

// paint paints text word by word, since lines are broken between words.
func paint(tone Tone, text string) string {
	code, ok := codes[tone]
	if !ok {
		return text
	}
	return words.ReplaceAllString(text, "\x1b["+code+"m$0\x1b[0m")
}

var words = regexp.MustCompile(`[^ \n]+`)

// Toned gives the cells of a table's column that are one of its words a tone.
type Toned struct {
	Column string
	Tones  map[string]Tone
}

// toneOf is the tone of a cell of the column.
func toneOf(toned []Toned, column, cell string) Tone {
	for _, t := range toned {
		if t.Column == column {
			return t.Tones[cell]
		}
	}
	return Plain
}
