package oracle

import (
	"fmt"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
)

// Explained complains of calls that were refused though the report has nothing
// against them, and of findings that say that a call must fail which passed.
func (v View) Explained(seen []fakegoogle.Call) []string {
	var wrong []string
	for _, c := range seen {
		if c.Refusal != fakegoogle.Passed && !v.explained(c) {
			wrong = append(wrong, fmt.Sprintf("%s was refused (%s) to %q with %s, and the report has no finding on it",
				c.Method, c.Refusal, c.Principal, short(c.Scopes)))
		}
	}
	for _, f := range v.Findings {
		if f.Severity == report.SeverityError && saysFails(f) && v.passed(f, seen) {
			wrong = append(wrong, fmt.Sprintf("%s passed each time, and the report says: %s", f.Method, f.Message))
		}
	}
	return once(wrong)
}

// explained reports whether the report says that a call may fail, or leaves it
// open.
func (v View) explained(c fakegoogle.Call) bool {
	for _, site := range v.sites(c.Method) {
		if !site.Resolved || slices.ContainsFunc(v.Findings, func(f report.Finding) bool { return f.Call == site.ID && saysFails(f) }) {
			return true
		}
		for _, credential := range v.reaching(site) {
			if mayBe(credential, c.Principal) && mayAsk(credential, c.Ask) && isOpen(credential) {
				return true
			}
		}
	}
	return false
}

func saysFails(f report.Finding) bool {
	return f.Check == report.CheckMissingScope || f.Check == report.CheckCredType
}

// isOpen reports whether a credential may turn out to be somebody for whom the
// report makes no promise.
func isOpen(c report.Credential) bool {
	return c.Principal == report.PrincipalUnknown || !c.RequestedKnown || slices.Contains(anyKind, c.Kind)
}

// passed reports whether the one call site that a finding is about was seen,
// with the finding's credential and for the scopes that it names, and passed
// each time.
func (v View) passed(f report.Finding, seen []fakegoogle.Call) bool {
	credential, known := v.credentials[f.Credential]
	if len(v.sites(f.Method)) != 1 || !known {
		return false
	}
	met := false
	for _, c := range seen {
		if c.Method != f.Method || !mayBe(credential, c.Principal) || !mayAsk(credential, c.Ask) {
			continue
		}
		if c.Refusal != fakegoogle.Passed || !c.Ask.Told || len(v.candidates(c.Ask, seen)) != 1 {
			return false
		}
		met = true
	}
	return met
}
