package report

import (
	"fmt"
	"strings"
)

// Answer is what a reviewer is advised to say to what a program asks for.
type Answer string

// The answers, from the best to the worst.
const (
	AnswerApprove Answer = "approve"
	AnswerAsk     Answer = "ask" // look at it, or ask those who wrote it
	AnswerRefuse  Answer = "refuse"
)

// orWorse is the worse of two answers.
func (a Answer) orWorse(b Answer) Answer {
	for _, worst := range []Answer{AnswerRefuse, AnswerAsk} {
		if a == worst || b == worst {
			return worst
		}
	}
	return AnswerApprove
}

// Decision is what the report says of one program, in short. See
// [Report.DecisionOf].
type Decision struct {
	// Answer is what to say.
	Answer Answer
	// Why is a sentence that says what decided.
	Why string
	// Keep, Remove, Replace, Add and Unproven count scopes by what to do about them,
	// each once for every credential. Scopes of other APIs are not among them.
	Keep, Remove, Replace, Add, Unproven int
	// Unresolved counts calls of which not every credential is known.
	Unresolved int
	// Findings counts those that concern the program.
	Findings Tally
}

// DecisionOf takes together what the report says of a program.
//
// Refuse: a finding of severity error stands, or a restricted scope is to be
// removed, replaced or added. Ask: a warning stands, another scope is to be
// changed, or something was not judged (a call that is not resolved, a scope that
// is unproven, a credential that may ask for more, a place where the trail ends, a
// package that was not analysed). Approve: none of these. Findings of severity info
// decide nothing.
//
// Suppressed findings decide nothing either, and no more do the scopes that they
// are about. Of what the report ties to no program, any may be the one that it
// concerns, so it counts for each: places where the trail ends, packages that were
// not analysed, and findings about no call and no credential.
func (r *Report) DecisionOf(p Program) Decision { return newView(r).decide(p) }

func (v *view) decide(p Program) Decision {
	var d Decision
	open, changes, restricted := 0, map[string]bool{}, map[Verdict]map[string]bool{VerdictOverRequested: {}, VerdictMissing: {}}
	for _, id := range p.Credentials {
		c := v.creds[id]
		if c == nil || !c.RequestedKnown {
			open++
		}
		if c == nil {
			continue
		}
		for _, row := range c.Scopes {
			d.add(row)
			switch {
			case !row.toChange() || v.accepts(c, row):
			case row.Class == ClassRestricted:
				restricted[row.Verdict][row.Scope] = true
			default:
				changes[row.Scope] = true
			}
		}
	}
	for _, id := range p.Calls {
		if c := v.calls[id]; c == nil || !c.Resolved {
			d.Unresolved++
		}
	}
	for _, f := range v.Findings {
		if v.concerns(f, p) {
			d.Findings.add(f)
		}
	}

	refuse := because(
		reason{d.Findings.Errors, "error stands", "errors stand"},
		reason{len(restricted[VerdictOverRequested]), "restricted scope is asked for without need", "restricted scopes are asked for without need"},
		reason{len(restricted[VerdictMissing]), "restricted scope is missing", "restricted scopes are missing"},
	)
	ask := because(
		reason{d.Findings.Warnings, "warning stands", "warnings stand"},
		reason{len(changes), "scope is to be changed", "scopes are to be changed"},
		reason{d.Unproven, "scope is unproven", "scopes are unproven"},
		reason{open, "credential may ask for more scopes than are known", "credentials may ask for more scopes than are known"},
		reason{d.Unresolved, "call is not resolved", "calls are not resolved"},
		reason{len(v.Unresolved), "place is not judged", "places are not judged"},
		reason{len(v.Skipped), "package was not analysed", "packages were not analysed"},
	)
	switch {
	case refuse != "":
		d.Answer, d.Why = AnswerRefuse, refuse
	case ask != "":
		d.Answer, d.Why = AnswerAsk, ask
	default:
		d.Answer, d.Why = AnswerApprove, "No error or warning stands, and all was judged."
	}
	return d
}

func (d *Decision) add(row ScopeRow) {
	switch row.Verdict {
	case VerdictNeeded:
		d.Keep++
	case VerdictOverRequested:
		if len(row.ReplacedBy) > 0 {
			d.Replace++
		} else {
			d.Remove++
		}
	case VerdictMissing:
		d.Add++
	case VerdictUnproven:
		d.Unproven++
	}
}

// Changes says what there is to do: "2 scopes to remove, 1 to add, 3 calls not
// judged".
func (d Decision) Changes() string {
	var parts []string
	for _, part := range []struct {
		n    int
		does string
	}{{d.Remove, "to remove"}, {d.Replace, "to replace"}, {d.Add, "to add"}, {d.Unproven, "unproven"}, {d.Keep, "to keep"}} {
		switch {
		case part.n == 0:
		case len(parts) == 0:
			parts = append(parts, count(part.n, "scope")+" "+part.does)
		default:
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.does))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, "no scopes")
	}
	if d.Unresolved > 0 {
		parts = append(parts, count(d.Unresolved, "call")+" not judged")
	}
	return strings.Join(parts, ", ")
}

// reason is how often something holds, and how to say so of one and of several.
type reason struct {
	n         int
	one, many string
}

// because makes a sentence of the reasons that hold, "" of none.
func because(reasons ...reason) string {
	var parts []string
	for _, r := range reasons {
		switch r.n {
		case 0:
		case 1:
			parts = append(parts, "1 "+r.one)
		default:
			parts = append(parts, fmt.Sprintf("%d %s", r.n, r.many))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + "."
}
