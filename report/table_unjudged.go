package report

import (
	"fmt"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// unjudged says what the report is silent about, and why. A clean report is
// worth only as much as what was looked at.
func (v *view) unjudged(p *page.Page) {
	gaps := v.gaps()
	if len(gaps) == 0 && v.empty() {
		return
	}
	if len(gaps) == 0 {
		p.Heading("Coverage")
	} else {
		p.Heading("Not judged and why")
	}
	for _, line := range gaps {
		p.Para(0, line)
	}
	p.Para(0, v.coverage())
}

// gaps has a line for each thing that was not judged, and why.
func (v *view) gaps() []string {
	var lines []string
	for _, c := range v.Calls {
		if !c.Resolved {
			lines = append(lines, fmt.Sprintf("%s: %s: %s", c.Position, shortMethod(c.Method), c.UnresolvedReason))
		}
	}
	for _, u := range v.Unresolved {
		lines = append(lines, fmt.Sprintf("%s: %s not known: %s", u.Position, u.What, u.Reason))
	}
	for _, s := range v.Skipped {
		lines = append(lines, s.words())
	}
	return lines
}

func (v *view) coverage() string {
	c := v.Coverage
	return fmt.Sprintf("%d of %s resolved, %d of %s analysed.",
		c.Resolved, count(c.Calls, "call"), c.Analysed, count(c.Packages, "package"))
}

func (s Skipped) words() string {
	return fmt.Sprintf("package %s was not analysed: %s", s.Package, s.Reason)
}
