// Package page lays out text and tables for a terminal. Everything that is put
// on a page is cleaned of control characters and kept within the page's width
// here, so whoever writes it need not think of that. Lines have no trailing
// blanks, and the same text gives the same bytes in every environment.
package page

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

const (
	defaultWidth = 100
	minWidth     = 60
)

// Page collects the text.
type Page struct {
	buf   bytes.Buffer
	width int
}

// New returns an empty page of that many columns. 0 means 100, and less than 60
// counts as 60: no table of several columns is legible below that.
func New(width int) *Page {
	if width == 0 {
		width = defaultWidth
	}
	return &Page{width: max(width, minWidth)}
}

// WriteTo writes the page to w.
func (p *Page) WriteTo(w io.Writer) (int64, error) {
	return p.buf.WriteTo(w)
}

// Blank leaves a line empty.
func (p *Page) Blank() {
	p.buf.WriteByte('\n')
}

// Heading is a title, after a blank line, with a line under it.
func (p *Page) Heading(title string) {
	p.Blank()
	lines := fill(Clean(title), p.width, "")
	longest := 0
	for _, line := range lines {
		p.buf.WriteString(line + "\n")
		longest = max(longest, textWidth(line))
	}
	p.buf.WriteString(strings.Repeat("-", min(longest, p.width)) + "\n")
}

// Para is running text. Its first line begins after indent blanks, the others
// after four more. A word that is wider than the page stays whole, so that a
// file name or URL can be copied.
func (p *Page) Para(indent int, text string) {
	left := strings.Repeat(" ", indent)
	for _, line := range fill(Clean(text), p.width-indent, "    ") {
		p.buf.WriteString(strings.TrimRight(left+line, " ") + "\n")
	}
}

// Table draws rows under a header. A cell may hold several lines. A column
// that is empty in every row is left out. A row whose first cell is empty
// belongs to the row above: no line is drawn between them.
func (p *Page) Table(header []string, rows [][]string) error {
	cells := make([][]string, len(rows)+1)
	for i, title := range header {
		if !slices.ContainsFunc(rows, func(row []string) bool { return row[i] != "" }) {
			continue
		}
		cells[0] = append(cells[0], title)
		for r, row := range rows {
			cells[r+1] = append(cells[r+1], cleanCell(row[i]))
		}
	}
	widths := columnWidths(cells, p.width-3*len(cells[0])-1)
	for _, row := range cells {
		for i, cell := range row {
			row[i] = fitCell(cell, widths[i])
		}
	}

	body := joinRows(cells[1:])
	between := tw.Off
	for _, row := range body {
		if strings.Contains(strings.Join(row, ""), "\n") {
			// Rows of several lines would run into each other.
			between = tw.On
		}
	}

	t := tablewriter.NewTable(&p.buf,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Symbols:  tw.NewSymbols(tw.StyleASCII),
			Settings: tw.Settings{Separators: tw.Separators{BetweenRows: between}},
		})),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithTrimLine(tw.Off),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAlignment(tw.AlignLeft),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithRowAlignment(tw.AlignLeft),
	)
	t.Header(cells[0])
	for _, row := range body {
		if err := t.Append(row); err != nil {
			return err
		}
	}
	return t.Render()
}

// cleanCell cleans the cell but keeps the ends of its lines.
func cleanCell(cell string) string {
	lines := strings.Split(cell, "\n")
	for i := range lines {
		lines[i] = Clean(lines[i])
	}
	return strings.Join(lines, "\n")
}

// joinRows appends every row without a first cell to the one above it, line
// beside line.
func joinRows(rows [][]string) [][]string {
	var joined [][]string
	for _, row := range rows {
		if len(joined) == 0 || row[0] != "" {
			joined = append(joined, row)
			continue
		}
		last := joined[len(joined)-1]
		lines := 0
		for _, cell := range last {
			lines = max(lines, strings.Count(cell, "\n"))
		}
		for i, cell := range row {
			last[i] += strings.Repeat("\n", lines-strings.Count(last[i], "\n")+1) + cell
		}
	}
	return joined
}

func fitCell(cell string, width int) string {
	var lines []string
	for line := range strings.SplitSeq(cell, "\n") {
		lines = append(lines, fillCell(line, width)...)
	}
	return strings.Join(lines, "\n")
}
