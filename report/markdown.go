package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/markdown"
)

// markdownLimit keeps a page within a comment on GitHub, which takes 65,536
// characters, and leaves room for a line of whoever posts it.
const markdownLimit = 65_000

// renderMarkdown writes the report for a reviewer of a change: at the top what is
// decided of each program, then why.
func renderMarkdown(w io.Writer, r *Report, _ Options) error {
	v := newView(r)
	p := &markdown.Page{
		Limit: markdownLimit,
		Rest:  "The same report as a table or as JSON has all.",
		Foot:  markdown.Text(v.coverage()) + " " + markdown.Text(strings.Join(v.provenance(), ", ")) + ".\n",
	}
	if v.empty() {
		p.Head = markdownTitle + "\n\n" + markdown.Text(v.nothingFound()) + ".\n"
	} else {
		v.markdownDecisions(p)
		v.markdownCredentials(p.Section())
		v.markdownFindings(p.Section())
	}
	p.Section().Add(markdown.Block{Of: "place", Before: "### Not judged and why\n\n", Items: markdownList(v.gaps())})
	_, err := p.WriteTo(w)
	return err
}

const markdownTitle = "## Scopes for the Google Chat API"

// markdownDecisions puts the worst answer into the title, and has a row a program.
func (v *view) markdownDecisions(p *markdown.Page) {
	var rows []string
	worst := AnswerApprove
	for _, prog := range v.Programs {
		d := v.decide(prog)
		worst = worst.orWorse(d.Answer)
		rows = append(rows, markdown.Row(markdown.Code(prog.ID), "**"+string(d.Answer)+"**", markdown.Text(d.Why), d.Changes()))
	}
	p.Head = fmt.Sprintf("%s: %s\n", markdownTitle, worst)
	p.Section().Add(markdown.Block{Of: "program", Before: markdown.Header("program", "answer", "why", "scopes and calls"), Items: rows})
}

// markdownList makes an item of each line of text.
func markdownList(lines []string) []string {
	var items []string
	for _, line := range lines {
		items = append(items, "- "+markdown.Text(line)+"\n")
	}
	return items
}
