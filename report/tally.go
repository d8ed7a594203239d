package report

import (
	"fmt"
	"strings"
)

// Tally counts findings: those that stand by severity, and the others.
type Tally struct {
	// Errors, Warnings and Infos count those that stand.
	Errors   int `json:"error"`
	Warnings int `json:"warning"`
	Infos    int `json:"info"`
	// Suppressed counts those that something silences.
	Suppressed int `json:"suppressed"`
}

// tally counts all findings of the report.
func (r *Report) tally() Tally {
	var t Tally
	for _, f := range r.Findings {
		t.add(f)
	}
	return t
}

func (t *Tally) add(f Finding) {
	switch {
	case f.Suppressed != nil:
		t.Suppressed++
	case f.Severity.AtLeast(SeverityError):
		t.Errors++
	case f.Severity.AtLeast(SeverityWarning):
		t.Warnings++
	default:
		t.Infos++
	}
}

// String says "1 error, 2 warnings, 0 info".
func (t Tally) String() string {
	counts := fmt.Sprintf("%s, %s, %d info", count(t.Errors, "error"), count(t.Warnings, "warning"), t.Infos)
	if t.Suppressed > 0 {
		counts += fmt.Sprintf(", %d suppressed", t.Suppressed)
	}
	return counts
}

// Found is String without what there is none of.
func (t Tally) Found() string {
	var parts []string
	if t.Errors > 0 {
		parts = append(parts, count(t.Errors, "error"))
	}
	if t.Warnings > 0 {
		parts = append(parts, count(t.Warnings, "warning"))
	}
	if t.Infos > 0 {
		parts = append(parts, fmt.Sprintf("%d info", t.Infos))
	}
	if t.Suppressed > 0 {
		parts = append(parts, fmt.Sprintf("%d suppressed", t.Suppressed))
	}
	return strings.Join(parts, ", ")
}
