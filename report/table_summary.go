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

// programs shows the credentials under the first program that makes them; the
// programs after it refer to it.
func (v *view) programs(p *page.Page) error {
	shown := map[string]string{}
	for _, prog := range v.Programs {
		p.Heading(fmt.Sprintf("%s: %s, %s", programTitle(prog),
			count(len(prog.Calls), "call"), count(len(prog.Credentials), "credential")))
		for _, id := range prog.Credentials {
			p.Blank()
			c := v.creds[id]
			switch first, seen := shown[id]; {
			case c == nil:
				p.Para(0, id+": not described in this report")
			case seen:
				p.Para(0, fmt.Sprintf("%s: see program %s above", id, first))
			default:
				shown[id] = prog.ID
				if err := v.credential(p, c); err != nil {
					return err
				}
			}
		}
	}
	return v.otherCredentials(p, shown)
}

// otherCredentials shows those that no program names, so that none is missing.
func (v *view) otherCredentials(p *page.Page, shown map[string]string) error {
	first := true
	for i := range v.Credentials {
		c := &v.Credentials[i]
		if _, seen := shown[c.ID]; seen {
			continue
		}
		if first {
			p.Heading("Credentials of no program")
			first = false
		}
		p.Blank()
		if err := v.credential(p, c); err != nil {
			return err
		}
	}
	return nil
}

func programTitle(prog Program) string {
	if prog.Main {
		return "Program " + prog.ID
	}
	return "Library packages of " + prog.ID
}
