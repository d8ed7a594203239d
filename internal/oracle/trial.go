package oracle

import (
	"context"
	"fmt"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
)

// Trial is one run of a program, made twice: with all granted that it asks for,
// and with the minimal.
type Trial struct {
	Run     Run
	Grants  Grants
	First   []fakegoogle.Call
	Minimal []fakegoogle.Call
}

// Verdict is what running a program has shown about the report.
type Verdict struct {
	Problems []string // where the report is wrong, or the program did not run
	Notes    []string // what could not be checked
	Calls    []fakegoogle.Call
	Played   int // how often it was run
	Withheld int // scopes that were shown to be needed, or not
}

// A Play runs a program once with its grants cut. Hasty says that a refused
// call is all that is waited for.
type Play func(ctx context.Context, run Run, cut fakegoogle.Cut, hasty bool) (Outcome, error)

// Judge runs a program as often as it takes to check a report against it.
func Judge(ctx context.Context, p Program, v View, play Play) (Verdict, error) {
	var verdict Verdict
	var trials []Trial
	for _, run := range p.Spec.Runs {
		first, err := play(ctx, run, nil, false)
		if err != nil {
			return verdict, err
		}
		verdict.Played++
		verdict.Calls = append(verdict.Calls, first.Calls...)
		if !p.Guessed {
			verdict.Problems = append(verdict.Problems, troubles(first)...)
		}
		verdict.Problems = append(verdict.Problems, v.Contained(first.Calls)...)
		verdict.Problems = append(verdict.Problems, v.Explained(first.Calls)...)
		verdict.Problems = append(verdict.Problems, v.OthersContained(first.Others)...)
		trial := Trial{Run: run, Grants: v.Grants(first.Calls), First: first.Calls}
		if len(asks(first.Calls)) > 0 {
			minimal, err := play(ctx, run, trial.Grants.Minimal(), false)
			if err != nil {
				return verdict, err
			}
			verdict.Played++
			trial.Minimal = minimal.Calls
			trial.Grants = v.Grants(append(first.Calls, minimal.Calls...))
			verdict.Problems = append(verdict.Problems, v.Contained(minimal.Calls)...)
			verdict.Problems = append(verdict.Problems, v.Suffices(first.Calls, minimal.Calls)...)
		}
		trials = append(trials, trial)
	}
	verdict.Notes = append(notes(trials), v.unseen(trials)...)
	for _, w := range v.Withholdings(trials) {
		verdict.Withheld++
		missed := false
		for _, t := range trials {
			if missed || !t.uses(w) {
				continue
			}
			withheld, err := play(ctx, t.Run, t.Grants.Without(w.Credential, w.Scope), true)
			if err != nil {
				return verdict, err
			}
			verdict.Played++
			missed = Missed(t.Minimal, withheld.Calls)
		}
		if !missed {
			verdict.Problems = append(verdict.Problems, w.Unneeded())
		}
	}
	verdict.Problems = once(verdict.Problems)
	return verdict, nil
}

// troubles are the ways in which a run did not go as run.json says.
func troubles(o Outcome) []string {
	var list []string
	if o.Trouble != "" {
		list = append(list, o.Trouble+"\n"+o.Output)
	}
	for _, host := range o.Away {
		list = append(list, host+" is asked for, which is none of Google's; give an answer for it in run.json")
	}
	return list
}

// uses reports whether calls of a trial were made with a credential.
func (t Trial) uses(w Withholding) bool {
	for _, a := range asks(t.Minimal) {
		if a.Principal == w.Principal && t.Grants.only(a) == w.Credential {
			return true
		}
	}
	return false
}

// notes say of which tokens the credential is not sure.
func notes(trials []Trial) []string {
	var list []string
	for _, t := range trials {
		for _, a := range asks(append(t.First, t.Minimal...)) {
			if n := len(t.Grants.of(a)); n != 1 {
				list = append(list, fmt.Sprintf("a token of %q for %s may be of %d credentials", a.Principal, short(a.Scopes), n))
			}
		}
	}
	return once(list)
}

// unseen are the pairs of call site and credential in the report that the
// trials did not show. They may be what no run does, or what these do not.
func (v View) unseen(trials []Trial) []string {
	var list []string
	for _, site := range v.Calls {
		for _, id := range site.Credentials {
			if !shows(trials, site, id) {
				list = append(list, fmt.Sprintf("%s (%s:%d) was not seen with %s, a %s credential for %s",
					site.Method, site.Position.File, site.Position.Line, id, v.credentials[id].Kind, short(v.credentials[id].Requested)))
			}
		}
		if len(site.Credentials) == 0 && !shows(trials, site, "") {
			list = append(list, fmt.Sprintf("%s (%s:%d) was not seen", site.Method, site.Position.File, site.Position.Line))
		}
	}
	return list
}

// shows reports whether some call may be of that site and credential.
func shows(trials []Trial, site report.Call, id string) bool {
	for _, t := range trials {
		for _, c := range append(t.First, t.Minimal...) {
			if c.Method != site.Method || !contains(c.Conditions, site.Conditions) {
				continue
			}
			if id == "" || c.Ask.Principal == "" || slices.ContainsFunc(t.Grants.of(c.Ask), func(k report.Credential) bool { return k.ID == id }) {
				return true
			}
		}
	}
	return false
}
