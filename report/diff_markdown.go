package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/markdown"
)

// renderDiffMarkdown writes the comparison for a pull request: in the Markdown of
// GitHub, with tables.
func renderDiffMarkdown(w io.Writer, d *Diff, _ Options) error {
	p := markdown.Page{
		Limit: markdownLimit,
		Head:  "## What changes for Google Chat\n",
		Rest:  "`chatscopelint diff -format json` has all of it.",
	}
	for _, s := range d.sections() {
		s.markdown(p.Section())
	}
	_, err := p.WriteTo(w)
	return err
}

// markdown puts a section on a page, its title above whatever comes first.
func (s diffSection) markdown(to *markdown.Section) {
	heading := ""
	if s.title != "" {
		heading = "### " + markdown.Text(s.title) + "\n\n"
	}
	add := func(b markdown.Block) {
		if len(b.Items) > 0 {
			b.Before, heading = heading+b.Before, ""
			to.Add(b)
		}
	}
	for _, text := range s.text {
		add(markdown.Block{Of: "line", Items: []string{markdown.Text(text) + "\n"}})
	}
	add(s.markdownTable())
	add(markdown.Block{Of: "finding", Items: markdownItems(s.findings, nil)})
}

// codeColumns hold nothing but names.
var codeColumns = []string{"scope", "method", "function", "position"}

func (s diffSection) markdownTable() markdown.Block {
	b := markdown.Block{
		Of:     "row",
		Before: fmt.Sprintf("| %s |\n|%s\n", strings.Join(s.header, " | "), strings.Repeat(" --- |", len(s.header))),
	}
	for _, row := range s.rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			show := markdown.Text
			if slices.Contains(codeColumns, s.header[i]) {
				show = markdown.Code
			}
			var lines []string
			for line := range strings.SplitSeq(cell, "\n") {
				lines = append(lines, show(line))
			}
			cells[i] = strings.Join(lines, "<br>")
		}
		b.Items = append(b.Items, fmt.Sprintf("| %s |\n", strings.Join(cells, " | ")))
	}
	return b
}
