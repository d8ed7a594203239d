package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// summary says in a few lines what was looked at and what came of it.
func (v *view) summary(p *page.Page) error {
	p.Para(0, strings.Join(v.provenance(), ", "))
	p.Blank()

	return p.Table(
		[]string{"programs", "packages", "credentials", "calls resolved", "findings"},
		[][]string{{
			strconv.Itoa(len(v.Programs)),
			fmt.Sprintf("%d of %d", v.Coverage.Analysed, v.Coverage.Packages),
			strconv.Itoa(len(v.Credentials)),
			fmt.Sprintf("%d of %d", v.Coverage.Resolved, v.Coverage.Calls),
			v.tally().String(),
		}})
}

// provenance names what judged the code and what it was built for.
func (v *view) provenance() []string {
	parts := []string{
		v.Tool.Name + " " + v.Tool.Version,
		"scope table " + v.ScopeTable.Revision,
		v.Build.GOOS + "/" + v.Build.GOARCH,
	}
	if len(v.Build.Tags) > 0 {
		parts = append(parts, "tags "+strings.Join(v.Build.Tags, " "))
	}
	if v.Build.Tests {
		return append(parts, "with tests")
	}
	return append(parts, "without tests")
}

// programs shows the credentials of each.
func (v *view) programs(p *page.Page) error {
	for _, g := range v.groups() {
		p.Heading(g.title)
		for _, e := range g.entries {
			p.Blank()
			if e.credential == nil {
				p.Para(0, e.instead)
			} else if err := v.credential(p, e.credential); err != nil {
				return err
			}
		}
	}
	return nil
}
