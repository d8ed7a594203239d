package config

import (
	"slices"
	"strings"
	"time"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A Finding is what decides whether something silences a finding.
type Finding struct {
	Check       string
	File        string // relative to the configuration's directory, with forward slashes
	Line        int
	Function    string   // ID of the function that it stands in
	Scopes      []string // full URIs; none where it is about no scope
	Fingerprint string
}

// By is what silences a finding.
type By string

// What can silence a finding, in the order in which they are asked.
const (
	ByNolint   By = "nolint"
	ByConfig   By = "config"
	ByBaseline By = "baseline"
)

// Silenced says what silences a finding. It is zero where the finding stands.
type Silenced struct {
	By     By
	Reason string
	Until  string // the last day on which that counts: 2027-01-31; "" for ever
}

// Rules are all that may silence findings.
type Rules struct {
	Config   *Config // nil where there is none
	Nolint   []Nolint
	Baseline *Baseline // nil where there is none
	// Today is the day on which an entry with a last day is held against it.
	Today time.Time
}

// An Outcome is what the rules do to findings.
type Outcome struct {
	Silenced []Silenced // one for each finding, in their order
	Stale    []Stale    // comments, then entries, then those of the baseline
}

// Apply silences findings. A comment goes before an entry, and an entry before
// the baseline, whose count is spent only on findings that nothing else
// silences.
//
// An entry that names a scope speaks for that scope alone. A finding about
// several is silenced only if entries that match it speak for each of them: what
// is said of one scope must not hide another.
//
// Every comment and entry that matches a finding which is silenced is of use,
// though another one would do. The rest is stale, unless it was of no use because
// the findings are not those of the whole program: that is for the caller to
// know.
func (r Rules) Apply(findings []Finding) Outcome {
	s := &silencing{Rules: r, usedNolint: make([]bool, len(r.Nolint))}
	if r.Config != nil {
		s.usedEntry = make([]bool, len(r.Config.Suppress))
		s.partly = make([]*Finding, len(r.Config.Suppress))
	}
	if r.Baseline != nil {
		s.left = r.Baseline.counts()
	}
	var out Outcome
	for _, f := range findings {
		out.Silenced = append(out.Silenced, s.finding(f))
	}
	out.Stale = slices.Concat(s.staleNolint(), s.staleEntries(findings), s.staleBaseline())
	return out
}

// silencing is the state of one run over findings.
type silencing struct {
	Rules
	usedNolint []bool
	usedEntry  []bool
	partly     []*Finding // by entry, a finding that it speaks for in part
	left       map[string]int
}

func (s *silencing) finding(f Finding) Silenced {
	// All are asked, so that what is of use is known of each.
	nolint, config := s.byNolint(f), s.byEntries(f)
	switch {
	case nolint.By != "":
		return nolint
	case config.By != "":
		return config
	case s.left[f.Fingerprint] > 0:
		s.left[f.Fingerprint]--
		return Silenced{By: ByBaseline, Reason: "it stood when the baseline was written"}
	}
	return Silenced{}
}

func (s *silencing) byNolint(f Finding) Silenced {
	var first Silenced
	for i, n := range s.Nolint {
		if n.silences(f) {
			s.usedNolint[i] = true
			if first.By == "" {
				first = Silenced{By: ByNolint, Reason: n.Reason}
			}
		}
	}
	return first
}

func (s *silencing) byEntries(f Finding) Silenced {
	if s.Config == nil {
		return Silenced{}
	}
	var matching []int
	var whole, parts []Entry
	for i, e := range s.Config.Suppress {
		if e.expired(s.Today) || !e.matches(f) {
			continue
		}
		matching = append(matching, i)
		if e.Scope.Value == "" {
			whole = append(whole, e)
		} else {
			parts = append(parts, e)
		}
	}
	var by Silenced
	switch {
	case len(whole) > 0:
		by = together(whole[:1])
	case coverAll(parts, f.Scopes):
		by = together(parts)
	default:
		for _, i := range matching {
			s.partly[i] = &f
		}
		return Silenced{}
	}
	for _, i := range matching {
		s.usedEntry[i] = true
	}
	return by
}

// matches reports whether the finding has what the entry names; a scope, among
// others.
func (e Entry) matches(f Finding) bool {
	return (e.Check.Value == "" || e.Check.Value == f.Check) &&
		(e.Path.Value == "" || MatchPath(e.Path.Value, f.File)) &&
		(e.Scope.Value == "" || slices.ContainsFunc(f.Scopes, e.isFor)) &&
		(e.Function.Value == "" || e.Function.Value == f.Function || strings.HasPrefix(f.Function, e.Function.Value+"$"))
}

// isFor reports whether the entry speaks for the scope.
func (e Entry) isFor(scope string) bool { return e.Scope.Value == scopemap.Canonical(scope) }

// expired reports whether the entry's last day is over.
func (e Entry) expired(today time.Time) bool {
	return e.Until.Value != "" && today.Format(time.DateOnly) > e.Until.Value
}

// coverAll reports whether the entries speak for every one of the scopes.
func coverAll(entries []Entry, scopes []string) bool {
	return len(scopes) > 0 && !slices.ContainsFunc(scopes, func(scope string) bool {
		return !slices.ContainsFunc(entries, func(e Entry) bool { return e.isFor(scope) })
	})
}

// together is what several entries say: every reason once, and the first of
// their last days.
func together(entries []Entry) Silenced {
	by := Silenced{By: ByConfig}
	var reasons []string
	for _, e := range entries {
		if !slices.Contains(reasons, e.Reason.Value) {
			reasons = append(reasons, e.Reason.Value)
		}
		if until := e.Until.Value; until != "" && (by.Until == "" || until < by.Until) {
			by.Until = until
		}
	}
	by.Reason = strings.Join(reasons, "; ")
	return by
}
