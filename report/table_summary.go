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
	return []string{
		v.Tool.Name + " " + v.Tool.Version,
		"scope table " + v.ScopeTable.Revision,
		v.Build.words(),
	}
}

// words say what the code was read for.
func (b Build) words() string {
	parts := []string{b.GOOS + "/" + b.GOARCH}
	if len(b.Tags) > 0 {
		parts = append(parts, "tags "+strings.Join(b.Tags, " "))
	}
	if b.Tests {
		return strings.Join(append(parts, "with tests"), ", ")
	}
	return strings.Join(append(parts, "without tests"), ", ")
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
