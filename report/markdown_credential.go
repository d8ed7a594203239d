package report

import (
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/markdown"
)

// markdownCredentials has a heading a program, and below it a paragraph and a table
// a credential.
func (v *view) markdownCredentials(s *markdown.Section) {
	for _, g := range v.groups() {
		before := "### " + markdown.Text(g.title) + "\n\n"
		for _, e := range g.entries {
			about := e.instead
			if e.credential != nil {
				about = credentialTitle(e.credential)
			}
			s.Add(markdown.Block{Of: "credential", Before: before, Items: []string{markdown.Text(about) + "\n"}})
			before = ""
			if e.credential != nil {
				v.markdownScopes(s, e.credential)
			}
		}
	}
}

func (v *view) markdownScopes(s *markdown.Section, c *Credential) {
	s.Add(markdown.Block{Of: "line", Items: markdownList(markdownNotes(c))})
	var rows, defaults []string
	for _, row := range c.Scopes {
		if cells := v.markdownRow(row); c.inDefaultList(row) {
			defaults = append(defaults, cells)
		} else {
			rows = append(rows, cells)
		}
	}
	header := markdown.Header("verdict", "scope", "class", "calls", "replaced by")
	s.Add(markdown.Block{Of: "scope", Before: header, Items: rows})
	s.Add(markdown.Block{
		Of:     "scope",
		Before: fmt.Sprintf("<details><summary>%s of the default list</summary>\n\n%s", count(len(defaults), "scope"), header),
		After:  "\n</details>\n",
		Items:  defaults,
	})
}

// markdownNotes say what the rows of scopes do not.
func markdownNotes(c *Credential) []string {
	notes := credentialNotes(c)
	if c.Defaulted {
		notes = append(notes, defaultWords(c))
	}
	if len(c.Scopes) == 0 && c.RequestedKnown {
		notes = append(notes, noScopes)
	}
	if showsLeast(c) {
		for _, line := range leastPrivilege(c) {
			notes = append(notes, "Least privilege"+line)
		}
	}
	return notes
}

func (v *view) markdownRow(row ScopeRow) string {
	verdict := markdown.Text(verdictWord(row))
	if row.toChange() {
		verdict = "**" + verdict + "**"
	}
	var calls, replacedBy []string
	for _, line := range v.callList(row.Calls) {
		calls = append(calls, markdown.Text(line))
	}
	for _, uri := range row.ReplacedBy {
		replacedBy = append(replacedBy, markdown.Code(cellScope(uri)))
	}
	return markdown.Row(verdict, markdown.Code(cellScope(row.Scope)), markdown.Text(string(row.Class)),
		strings.Join(calls, "\n"), strings.Join(replacedBy, "\n"))
}
