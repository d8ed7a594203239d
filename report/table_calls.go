package report

import (
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// callTable has a row a call site.
func (v *view) callTable(p *page.Page) error {
	p.Heading("Calls")
	if len(v.Calls) == 0 {
		p.Para(0, "No Chat API call was found.")
		return nil
	}
	var rows [][]string
	for _, c := range v.Calls {
		method := shortMethod(c.Method)
		if c.Confidence == ConfidenceLikely {
			method += " (likely)"
		}
		resolved := "yes"
		if !c.Resolved {
			resolved = "no"
		}
		rows = append(rows, []string{
			method, c.Position.String(), strings.Join(c.Credentials, ", "), strings.Join(c.Conditions, ", "), resolved,
		})
	}
	return p.Table([]string{"method", "position", "credentials", "conditions", "resolved"}, rows,
		page.Toned{Column: "resolved", Tones: map[string]page.Tone{"no": page.Doubtful}})
}
