package report

import (
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// findings lists those that stand, then the suppressed ones.
func (v *view) findings(p *page.Page) error {
	var stand, suppressed []Finding
	for _, f := range v.Findings {
		if f.Suppressed == nil {
			stand = append(stand, f)
		} else {
			suppressed = append(suppressed, f)
		}
	}
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

func findingList(p *page.Page, findings []Finding) {
	for i, f := range findings {
		if i > 0 {
			p.Blank()
		}
		finding(p, f)
	}
}

// finding begins with a line that editors and scripts can take apart.
func finding(p *page.Page, f Finding) {
	p.Para(0, fmt.Sprintf("%s: %s: %s [%s]", f.Position, f.Severity, f.Message, f.variant()))
	for _, step := range f.Trace {
		p.Para(4, fmt.Sprintf("- %s: %s", step.Position, step.Note))
	}
	if f.Fix != nil {
		p.Para(4, "fix: "+f.Fix.Message)
	}
	if s := f.Suppressed; s != nil {
		p.Para(4, suppressedWords(s))
	}
}

// variant names the check and the reason, and says if it is not certain.
func (f Finding) variant() string {
	name := fmt.Sprintf("%s/%s", f.Check, f.Reason)
	if f.Confidence == ConfidenceLikely {
		name += ", likely"
	}
	return name
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
