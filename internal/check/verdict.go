package check

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A Verdict is what a credential is for a call that it reaches.
type Verdict int

// The verdicts, in the order in which they take precedence.
const (
	// Fine: it suffices, or may, as far as one can tell.
	Fine Verdict = iota
	// Missing: a scope would mend it.
	Missing
	// WrongPrincipal: whoever it acts as cannot make the call.
	WrongPrincipal
	// WrongScopes: its scopes would suffice, for somebody else.
	WrongScopes
)

// Scenarios are what the call needs, once for each way in which the arguments
// that are not known can turn out. Ways that nobody can go are left out.
func Scenarios(call *model.Call, r *model.Reach, table *scopemap.Table) []scopemap.Need {
	method, ok := table.Method(call.Method)
	if !ok {
		return nil
	}
	var needs []scopemap.Need
	for subset := range 1 << len(r.Possible) {
		holds := slices.Clone(r.Certain)
		for i, name := range r.Possible {
			if subset&(1<<i) != 0 {
				holds = append(holds, name)
			}
		}
		if need := scopemap.Need(method.Alternatives(holds, nil)); len(need) > 0 {
			needs = append(needs, need)
		}
	}
	return needs
}

// Judge weighs a credential for a call. If it may be fine in one of the ways
// that the call can turn out, it is Fine: nothing is proved. If it is short in
// all, a scope that mends one of them comes before another credential.
func Judge(call *model.Call, r *model.Reach, table *scopemap.Table) Verdict {
	var verdict Verdict
	for n, need := range Scenarios(call, r, table) {
		v := judgeNeed(need, r.Credential)
		switch {
		case v == Fine:
			return Fine
		case n == 0 || v < verdict:
			verdict = v
		}
	}
	return verdict
}

func judgeNeed(need scopemap.Need, c *model.Credential) Verdict {
	if c.Kind == model.UnknownKind || c.Kind == model.Token {
		return Fine
	}
	usable := mine(need, c)
	switch {
	case len(usable) == 0:
		return WrongPrincipal
	case !c.RequestedKnown() || satisfies(usable, c):
		return Fine
	case satisfies(need, c):
		return WrongScopes
	}
	return Missing
}

// mine are the alternatives that the credential's principals can use.
func mine(need scopemap.Need, c *model.Credential) scopemap.Need {
	return need.For(slices.Concat(Identities(c)...)...)
}

func satisfies(need scopemap.Need, c *model.Credential) bool {
	uris := c.URIs()
	return slices.ContainsFunc(need, func(r scopemap.Requirement) bool { return r.SatisfiedBy(uris) })
}

// Uncertain reports whether a verdict about the credential and the needs rests
// on an entry of the table that Google's own sources disagree about. Of the
// ways that a call can turn out, the plain one that the credential could go
// decides.
func Uncertain(needs []scopemap.Need, c *model.Credential) bool {
	isUncertain := func(r scopemap.Requirement) bool { return r.Uncertain }
	for _, need := range needs {
		if usable := mine(need, c); len(usable) > 0 {
			return slices.ContainsFunc(usable, isUncertain)
		}
	}
	return slices.ContainsFunc(slices.Concat(needs...), isUncertain)
}

// Proved are the reaches of a call for which a verdict is proved: on some path,
// every credential that may be the one there has it. Each is given once.
func Proved(call *model.Call, table *scopemap.Table, verdicts ...Verdict) []*model.Reach {
	var proved []*model.Reach
	for _, path := range call.Paths {
		if path.Open || path.Off || path.Dead || len(path.Reaches) == 0 {
			continue
		}
		if slices.ContainsFunc(path.Reaches, func(r *model.Reach) bool { return !slices.Contains(verdicts, Judge(call, r, table)) }) {
			continue
		}
		for _, r := range path.Reaches {
			if !slices.ContainsFunc(proved, func(p *model.Reach) bool { return p.Credential == r.Credential }) {
				proved = append(proved, r)
			}
		}
	}
	return proved
}

// Plainest is, of the ways in which a call can turn out and that a scope would
// mend, the one under the fewest conditions: what another one needs beyond may
// not be needed. It is empty where there is none.
func Plainest(needs []scopemap.Need, c *model.Credential) []scopemap.Need {
	for _, need := range needs {
		if judgeNeed(need, c) == Missing {
			return []scopemap.Need{need}
		}
	}
	return nil
}

// Addition is the least set of scopes that, added to those the credential asks
// for, satisfies the needs.
func Addition(needs []scopemap.Need, c *model.Credential, table *scopemap.Table) []string {
	uris := c.URIs()
	var open []scopemap.Need
	for _, need := range needs {
		usable := mine(need, c)
		if satisfies(usable, c) || len(usable) == 0 {
			continue
		}
		open = append(open, without(usable, uris))
	}
	added, _ := table.Minimal(open)
	return added
}

// without leaves out what the scopes already satisfy.
func without(need scopemap.Need, uris []string) scopemap.Need {
	rest := slices.Clone(need)
	for i, r := range rest {
		rest[i].AllOf = slices.DeleteFunc(slices.Clone(r.AllOf), func(a scopemap.AnyOf) bool {
			return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(uris, s) })
		})
	}
	return rest
}
