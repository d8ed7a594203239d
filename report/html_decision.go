package report

import (
	"fmt"
	"slices"
	"strings"
)

// htmlDecision is what to say to a program.
type htmlDecision struct {
	Decision
	Program string
	// Asks and Needs count the scopes of Chat by class.
	Asks, Needs string
	Findings    []htmlBrief
	Marks       htmlMarks
}

// Decisions has one for each program.
func (p *htmlPage) Decisions() []htmlDecision {
	var list []htmlDecision
	for i, prog := range p.Programs {
		var scopes []string
		asksKnown := true
		for _, id := range prog.Credentials {
			if c := p.creds[id]; c != nil {
				scopes = append(scopes, scopesOfCredential(c)...)
				asksKnown = asksKnown && c.RequestedKnown
			}
		}
		decision := p.DecisionOf(prog)
		about := func(f Finding) bool { return p.concerns(f, prog) }
		asked, needed := p.chatScopes(prog)
		list = append(list, htmlDecision{
			Decision: decision, Program: programTitle(prog),
			Asks:     p.byClass(asked, asksKnown),
			Needs:    p.byClass(needed, decision.Unresolved == 0),
			Findings: p.briefs(about),
			Marks:    p.marks([]int{i}, p.findingsOn(about), scopes),
		})
	}
	return list
}

// chatScopes are the scopes of Chat that the program's credentials ask for, and
// those that its calls need as far as that is known.
func (p *htmlPage) chatScopes(prog Program) (asked, needed []string) {
	for _, id := range prog.Credentials {
		c := p.creds[id]
		if c == nil {
			continue
		}
		for _, row := range c.Scopes {
			if row.Verdict != VerdictMissing && row.Verdict != VerdictOtherAPI {
				asked = append(asked, row.Scope)
			}
			if row.Verdict == VerdictNeeded || row.Verdict == VerdictMissing {
				needed = append(needed, row.Scope)
			}
			needed = append(needed, row.instead()...)
		}
	}
	return asked, needed
}

// byClass counts scopes, each once, the highest class first. There may be more
// where not all are known.
func (p *htmlPage) byClass(scopes []string, all bool) string {
	number := map[Class]int{}
	slices.Sort(scopes)
	for _, s := range slices.Compact(scopes) {
		number[p.class[s]]++
	}
	var parts []string
	for _, c := range []Class{ClassRestricted, ClassSensitive, ClassNonSensitive} {
		if n := number[c]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, c))
		}
	}
	if n := number[ClassUnknown] + number[""]; n > 0 {
		parts = append(parts, fmt.Sprintf("%d of unknown class", n))
	}
	switch {
	case len(parts) == 0 && all:
		return "none"
	case len(parts) == 0:
		return "not known"
	case !all:
		parts = append(parts, "perhaps more")
	}
	return strings.Join(parts, ", ")
}
