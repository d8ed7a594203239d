package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
)

// renderDiffMarkdown writes the comparison for a pull request: in the Markdown of
// GitHub, with tables.
func renderDiffMarkdown(w io.Writer, d *Diff, _ Options) error {
	var b bytes.Buffer
	b.WriteString("## What changes for Google Chat\n")
	for _, s := range d.sections() {
		if s.title != "" {
			fmt.Fprintf(&b, "\n### %s\n", markdownText(s.title))
		}
		for _, text := range s.text {
			fmt.Fprintf(&b, "\n%s\n", markdownText(text))
		}
		markdownTable(&b, s.header, s.rows)
		for i, f := range s.findings {
			if i == 0 {
				b.WriteByte('\n')
			}
			markdownFinding(&b, f)
		}
	}
	_, err := b.WriteTo(w)
	return err
}

// codeColumns hold nothing but names.
var codeColumns = []string{"scope", "method", "function", "position"}

func markdownTable(b *bytes.Buffer, header []string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "\n| %s |\n|%s\n", strings.Join(header, " | "), strings.Repeat(" --- |", len(header)))
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			show := markdownText
			if slices.Contains(codeColumns, header[i]) {
				show = markdownCode
			}
			var lines []string
			for line := range strings.SplitSeq(cell, "\n") {
				lines = append(lines, show(line))
			}
			cells[i] = strings.Join(lines, "<br>")
		}
		fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | "))
	}
}

// markdownFinding is an entry of a list, with the trace below it.
func markdownFinding(b *bytes.Buffer, f Finding) {
	fmt.Fprintf(b, "- **%s** %s: %s \\[%s\\]\n", markdownText(string(f.Severity)), markdownCode(f.Position.String()), markdownText(f.Message), markdownText(f.variant()))
	for _, step := range f.Trace {
		fmt.Fprintf(b, "  - %s: %s\n", markdownCode(step.Position.String()), markdownText(step.Note))
	}
	if f.Fix != nil {
		fmt.Fprintf(b, "  - fix: %s\n", markdownText(f.Fix.Message))
	}
	if f.Suppressed != nil {
		fmt.Fprintf(b, "  - %s\n", markdownText(suppressedWords(f.Suppressed)))
	}
}
