package config

import (
	"fmt"
	"slices"
)

// A Problem is what is wrong with something that should silence findings.
type Problem string

// The problems.
const (
	Unused   Problem = "unused"    // it silences nothing, or tells nothing
	Expired  Problem = "expired"   // its last day is over
	NoReason Problem = "no_reason" // a comment that does not say why
)

// A Stale is a comment, a part of the configuration or of the baseline that does not
// do what it is there for.
type Stale struct {
	By      By
	Problem Problem
	// File is the comment's, or the name that the configuration or the baseline
	// was read under.
	File         string
	Line, Column int // 0 in the baseline, which is written by the command
	// Message says what is wrong, and what to do.
	Message string
}

func (s *silencing) staleNolint() []Stale {
	var stale []Stale
	for i, n := range s.Nolint {
		at := Stale{By: ByNolint, File: n.File, Line: n.Line, Column: n.Column}
		switch {
		case n.Reason == "":
			at.Problem, at.Message = NoReason, "the comment gives no reason and silences nothing; write "+n.text()
		case !s.usedNolint[i]:
			at.Problem, at.Message = Unused, "the comment silences no finding on its line; remove it"
		default:
			continue
		}
		stale = append(stale, at)
	}
	return stale
}

func (s *silencing) staleEntries(findings []Finding) []Stale {
	if s.Config == nil {
		return nil
	}
	var stale []Stale
	for i, e := range s.Config.Suppress {
		at := Stale{By: ByConfig, File: s.Config.File, Line: e.Line, Column: e.Column}
		switch {
		case e.expired(s.Today):
			at.Problem, at.Message = Expired, "the entry counted until "+e.Until.Value+"; "+e.whenExpired(findings)
		case s.usedEntry[i]:
			continue
		case s.partly[i] != nil:
			at.Problem, at.Message = Unused, s.inPart(*s.partly[i])
		default:
			at.Problem, at.Message = Unused, "the entry silences no finding; remove it"
		}
		stale = append(stale, at)
	}
	return stale
}

func (e Entry) whenExpired(findings []Finding) string {
	i := slices.IndexFunc(findings, e.matches)
	if i < 0 {
		return "no finding of this run matches it, so it may be removed"
	}
	return fmt.Sprintf("mend the finding at %s:%d, or give a later day", findings[i].File, findings[i].Line)
}

// inPart says of a finding that an entry matches, but does not silence, which
// scope no entry speaks for.
func (s *silencing) inPart(f Finding) string {
	i := slices.IndexFunc(f.Scopes, func(scope string) bool {
		return !slices.ContainsFunc(s.Config.Suppress, func(e Entry) bool { return e.isFor(scope) && !e.expired(s.Today) && e.matches(f) })
	})
	return fmt.Sprintf("the entry does not silence the finding at %s:%d, which is about %s too; add an entry for that scope, or remove this one", f.File, f.Line, f.Scopes[i])
}

func (s *silencing) staleBaseline() []Stale {
	if s.Baseline == nil {
		return nil
	}
	var stale []Stale
	for _, e := range s.Baseline.Findings {
		n := min(s.left[e.Fingerprint], e.Count)
		if n == 0 {
			continue
		}
		s.left[e.Fingerprint] -= n
		what, are := fmt.Sprintf("%d findings", n), "are"
		if n == 1 {
			what, are = "a finding", "is"
		}
		stale = append(stale, Stale{By: ByBaseline, Problem: Unused, File: s.Baseline.File,
			Message: fmt.Sprintf("the baseline holds %s of %s in %s (%s) that %s gone; write the baseline again", what, e.Check, e.File, e.Fingerprint, are)})
	}
	return stale
}
