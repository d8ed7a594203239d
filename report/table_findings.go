package report

import (
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// findings lists those that stand, then the suppressed ones.
func (v *view) findings(p *page.Page) error {
	stand, suppressed := v.split()
	p.Heading("Findings")
	if len(stand) == 0 {
		p.Para(0, "None.")
	}
	findingList(p, stand)
	if len(suppressed) > 0 {
		p.Heading("Suppressed findings")
		findingList(p, suppressed)
	}
	if len(v.Stale) > 0 {
		p.Heading("Of no use in comments, configuration and baseline")
	}
	for _, s := range v.Stale {
		p.Para(0, fmt.Sprintf("%s: %s", s.Position.Known(), s.Message))
	}
	return nil
}

// split tells the findings that stand from those that are suppressed.
func (r *Report) split() (stand, suppressed []Finding) {
	for _, f := range r.Findings {
		if f.Suppressed == nil {
			stand = append(stand, f)
		} else {
			suppressed = append(suppressed, f)
		}
	}
	return stand, suppressed
}

func findingList(p *page.Page, findings []Finding) {
	for i, f := range findings {
		if i > 0 {
			p.Blank()
		}
		finding(p, f)
	}
}

func finding(p *page.Page, f Finding) {
	p.Spans(0,
		page.Span{Tone: page.Strong, Text: f.Position.String()}, page.Span{Text: ": "},
		page.Span{Tone: severityTone(f.Severity), Text: string(f.Severity)}, page.Span{Text: fmt.Sprintf(": %s [%s]", f.Message, f.variant())})
	for _, proof := range f.proof() {
		p.Para(4, proof)
	}
}

// line is one that editors and scripts can take apart.
func (f Finding) line() string {
	return fmt.Sprintf("%s: %s: %s [%s]", f.Position, f.Severity, f.Message, f.variant())
}

// proof has a line for each thing to be said below that line.
func (f Finding) proof() []string {
	var lines []string
	for _, step := range f.Trace {
		lines = append(lines, fmt.Sprintf("- %s: %s", step.Position, step.Note))
	}
	if f.Fix != nil {
		lines = append(lines, "fix: "+f.Fix.Message)
	}
	if f.Suppressed != nil {
		lines = append(lines, suppressedWords(f.Suppressed))
	}
	return lines
}

// variant names the check and the reason, and says if it is not certain.
func (f Finding) variant() string {
	name := fmt.Sprintf("%s/%s", f.Check, f.Reason)
	if f.Confidence == ConfidenceLikely {
		name += ", likely"
	}
	return name
}

// severityTone is the tone of a severity; one that is not known counts as an
// error.
func severityTone(s Severity) page.Tone {
	switch {
	case s.AtLeast(SeverityError):
		return page.Bad
	case s.AtLeast(SeverityWarning):
		return page.Doubtful
	default:
		return page.Note
	}
}

func suppressedWords(s *Suppressed) string {
	var b strings.Builder
	fmt.Fprintf(&b, "suppressed by %s", s.By)
	if s.Until != "" {
		fmt.Fprintf(&b, " until %s", s.Until)
	}
	if s.Reason != "" {
		fmt.Fprintf(&b, ": %s", s.Reason)
	}
	return b.String()
}
