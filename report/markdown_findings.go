package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/markdown"
)

// markdownFindings lists the worst first, since a page may not have room for all.
func (v *view) markdownFindings(s *markdown.Section) {
	stand, suppressed := v.split()
	source := newSourceText(v.Report)
	heading := fmt.Sprintf("### Findings: %s\n\n", v.tally())
	if len(stand) == 0 {
		s.Add(markdown.Block{Of: "line", Before: heading, Items: []string{"None stands.\n"}})
	}
	s.Add(markdown.Block{Of: "finding", Before: heading, Items: markdownItems(stand, source)})
	s.Add(markdown.Block{
		Of:     "suppressed finding",
		Before: fmt.Sprintf("<details><summary>%s</summary>\n\n", count(len(suppressed), "suppressed finding")),
		After:  "\n</details>\n",
		Items:  markdownItems(suppressed, source),
	})
	var stale []string
	for _, entry := range v.Stale {
		stale = append(stale, entry.Position.Known()+": "+entry.Message)
	}
	s.Add(markdown.Block{Of: "line", Before: "### Of no use in comments, configuration and baseline\n\n", Items: markdownList(stale)})
}

// markdownItems are findings, the worst first. source has the lines that they point
// to, as far as these are known.
func markdownItems(findings []Finding, source sourceText) []string {
	findings = slices.Clone(findings)
	slices.SortStableFunc(findings, func(a, b Finding) int { return -cmp.Compare(a.Severity.rank(), b.Severity.rank()) })
	var items []string
	for _, f := range findings {
		items = append(items, markdownFinding(f, source))
	}
	return items
}

// markdownFinding is one item of a list, with all that proves it folded away.
func markdownFinding(f Finding, source sourceText) string {
	var b strings.Builder
	fmt.Fprintf(&b, "- **%s** %s: %s (%s)", markdown.Text(cmp.Or(string(f.Severity), "error")), markdown.Code(f.Position.String()), markdown.Text(f.Message), markdown.Text(f.variant()))
	if f.Suppressed != nil {
		b.WriteString("<br>\n  " + markdown.Text(suppressedWords(f.Suppressed)))
	}
	b.WriteString("\n")
	if len(f.Trace) == 0 && f.Fix == nil {
		return b.String()
	}
	b.WriteString("\n  <details><summary>Trace</summary>\n\n")
	for _, step := range f.Trace {
		fmt.Fprintf(&b, "  - %s: %s", markdown.Code(step.Position.String()), markdown.Text(step.Note))
		if line := source[Position{File: step.Position.File, Line: step.Position.Line}]; line.Text != "" {
			b.WriteString("<br>\n    " + markdown.Code(line.Text))
		}
		b.WriteString("\n")
	}
	if f.Fix != nil {
		fmt.Fprintf(&b, "  - fix: %s\n", markdown.Text(f.Fix.Message))
	}
	b.WriteString("\n  </details>\n\n")
	return b.String()
}
