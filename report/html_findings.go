package report

import (
	"cmp"
	"fmt"
	"slices"
)

// htmlFinding is the card of a finding.
type htmlFinding struct {
	Finding
	Anchor string
	// Code is the line that it stands on, where no step shows that.
	Code  string
	Place htmlPlace
	About []htmlTo
	Steps []htmlStep
	Rule  Rule
	Edits []htmlEdit
	// Why says what suppresses it, and why.
	Why   string
	Marks htmlMarks
}

// htmlEdit is a part of a fix.
type htmlEdit struct {
	Place   htmlPlace
	NewText string
}

// Standing are the findings that stand, the worst first.
func (p *htmlPage) Standing() []htmlFinding {
	return p.findingCards(func(f Finding) bool { return f.Suppressed == nil })
}

// Suppressed are those that something silences.
func (p *htmlPage) Suppressed() []htmlFinding {
	return p.findingCards(func(f Finding) bool { return f.Suppressed != nil })
}

func (p *htmlPage) findingCards(shown func(Finding) bool) []htmlFinding {
	var cards []htmlFinding
	for i, f := range p.Findings {
		if shown(f) {
			cards = append(cards, p.findingCard(i, f))
		}
	}
	slices.SortStableFunc(cards, func(a, b htmlFinding) int { return cmp.Compare(b.Severity.rank(), a.Severity.rank()) })
	return cards
}

func (p *htmlPage) findingCard(i int, f Finding) htmlFinding {
	card := htmlFinding{
		Finding: f,
		Anchor:  findingAnchor(i),
		Place:   p.place(f.Position),
		Steps:   p.steps(f.Trace),
		Marks:   p.findingMarks(f),
	}
	card.Rule, _ = RuleOf(f.Check)
	if !slices.ContainsFunc(f.Trace, func(s Step) bool { return s.Position.File == f.Position.File && s.Position.Line == f.Position.Line }) {
		card.Code = card.Place.Code
	}
	if f.Call != "" {
		card.About = append(card.About, p.to("call", f.Call)...)
	}
	if f.Credential != "" {
		card.About = append(card.About, p.to("cred", f.Credential)...)
	}
	if f.Fix != nil {
		for _, e := range f.Fix.Edits {
			card.Edits = append(card.Edits, htmlEdit{p.place(e.Start), e.NewText})
		}
	}
	if f.Suppressed != nil {
		card.Why = suppressedWords(f.Suppressed)
	}
	return card
}

// htmlBrief names a finding in a line.
type htmlBrief struct {
	Anchor   string
	Severity Severity
	Check    Check
	Message  string
	Marks    htmlMarks
}

// briefs name the findings that stand for which about holds, the worst first.
func (p *htmlPage) briefs(about func(Finding) bool) []htmlBrief {
	var list []htmlBrief
	for i, f := range p.Findings {
		if f.Suppressed == nil && about(f) {
			list = append(list, htmlBrief{findingAnchor(i), f.Severity, f.Check, f.Message, p.findingMarks(f)})
		}
	}
	slices.SortStableFunc(list, func(a, b htmlBrief) int { return cmp.Compare(b.Severity.rank(), a.Severity.rank()) })
	return list
}

func findingAnchor(i int) string { return fmt.Sprintf("finding-%d", i+1) }

// findingMarks name the programs that it concerns.
func (p *htmlPage) findingMarks(f Finding) htmlMarks {
	var programs []int
	for i, prog := range p.Programs {
		if p.concerns(f, prog) {
			programs = append(programs, i)
		}
	}
	return p.marks(programs, []Finding{f}, f.Scopes)
}

// htmlStale is something that should silence findings and does not.
type htmlStale struct {
	Place   htmlPlace
	Message string
}

// OfNoUse lists it.
func (p *htmlPage) OfNoUse() []htmlStale {
	var list []htmlStale
	for _, s := range p.Stale {
		list = append(list, htmlStale{p.place(s.Position), s.Message})
	}
	return list
}
