package oracle

import (
	"fmt"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
	"github.com/chatscopelint/chatscopelint/report"
)

// sameCall tells calls apart as far as their requests do.
func sameCall(c fakegoogle.Call) string {
	return fmt.Sprintf("%s %v %s", c.Method, c.Conditions, c.Ask.Key())
}

// outcomes are the refusals of each call, all of them.
func outcomes(seen []fakegoogle.Call) map[string]map[fakegoogle.Refusal]int {
	all := make(map[string]map[fakegoogle.Refusal]int)
	for _, c := range seen {
		key := sameCall(c)
		if all[key] == nil {
			all[key] = make(map[fakegoogle.Refusal]int)
		}
		all[key][c.Refusal]++
	}
	return all
}

// Suffices complains of calls that passed in the first run and do not with the
// minimal granted, and of calls that lack a scope then at all.
func (v View) Suffices(first, minimal []fakegoogle.Call) []string {
	var wrong []string
	after := outcomes(minimal)
	for _, c := range first {
		key := sameCall(c)
		if c.Refusal == fakegoogle.Passed && after[key][fakegoogle.Passed] == 0 {
			wrong = append(wrong, fmt.Sprintf("%s passed as %q with %s, and does not with the minimal %s",
				c.Method, c.Principal, short(c.Scopes), short(granted(minimal, c))))
		}
	}
	for _, c := range minimal {
		if c.Refusal == fakegoogle.LacksScope && !v.open(c, first) {
			wrong = append(wrong, fmt.Sprintf("%s lacks a scope as %q with the minimal %s", c.Method, c.Principal, short(c.Scopes)))
		}
	}
	return once(wrong)
}

// granted are the scopes that the ask of a call was granted in another run.
func granted(seen []fakegoogle.Call, like fakegoogle.Call) []string {
	for _, c := range seen {
		if c.Ask.Key() == like.Ask.Key() {
			return c.Scopes
		}
	}
	return nil
}

// open reports whether the minimal of a call's credential makes no promise for
// the call: nothing can mend it, or the report leaves open who calls.
func (v View) open(c fakegoogle.Call, seen []fakegoogle.Call) bool {
	candidates := v.candidates(c.Ask, seen)
	if len(candidates) == 0 {
		return true
	}
	for _, f := range v.Findings {
		if f.Check == report.CheckCredType && f.Method == c.Method {
			return true
		}
	}
	for _, credential := range candidates {
		if len(minimalFor(credential, c.Principal)) == 0 {
			return true
		}
	}
	return false
}
