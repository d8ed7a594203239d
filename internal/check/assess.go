package check

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// An Assessment is what is too much and too little of a credential's scopes.
type Assessment struct {
	// Minimal is the least set for all its calls, where its principal is fixed.
	Minimal []string
	// MinimalFor is the same for each principal that it may be; one that
	// cannot make all the calls has none.
	MinimalFor []MinimalFor
	Over       []Excess
	Missing    []string
	// Contested are scopes that a credtype finding is about: whether to drop
	// them or to change the credential is open.
	Contested []string
	// UsesKnown reports whether all uses of the credential are known.
	UsesKnown bool
}

// MinimalFor is the least set of scopes for one principal.
type MinimalFor struct {
	Principal scopemap.Principal
	Scopes    []string
}

// An Excess is a scope that is asked for and not needed.
type Excess struct {
	URI        string
	ReplacedBy []string // narrower scopes that serve its calls; empty when nothing needs it
	Calls      []*model.Call
}

// A use is one way in which a call that the credential reaches can turn out.
type use struct {
	call *model.Call
	need scopemap.Need
}

// Assess weighs a credential against all calls that it can reach.
func Assess(c *model.Credential, table *scopemap.Table) Assessment {
	a := Assessment{UsesKnown: usesKnown(c)}
	uses := usesOf(c, table)
	for _, id := range Identities(c) {
		scopes, whole := least(uses, id, c, table)
		if whole && len(uses) > 0 {
			a.MinimalFor = append(a.MinimalFor, MinimalFor{principalOf(id, scopes, table), scopes})
		}
	}
	if id, ok := FixedIdentity(c, table); ok {
		a.Minimal, _ = least(uses, id, c, table)
	}
	a.Contested = contested(c, table)
	a.Missing = missing(c, table)
	a.Over = excess(c, uses, table, a.Contested)
	return a
}

func principalOf(id Identity, scopes []string, table *scopemap.Table) scopemap.Principal {
	if id[0] == scopemap.User {
		return scopemap.User
	}
	return AppPrincipal(scopes, table)
}

// usesKnown reports whether every use of the credential is known, so that a
// scope that no known use needs is needed by none.
func usesKnown(c *model.Credential) bool {
	return c.AsksForScopes() && !c.Escapes && len(c.UnknownUses) == 0
}

func usesOf(c *model.Credential, table *scopemap.Table) []use {
	var uses []use
	for _, call := range c.Calls {
		for _, r := range call.Reachable() {
			if r.Credential != c {
				continue
			}
			for n, need := range Scenarios(call, r, table) {
				// Of what may or may not hold, a way counts for which the
				// credential has what it needs.
				if n == 0 || satisfies(mine(need, c), c) {
					if method, ok := table.Method(call.Method); ok && table.IsOther(call.Method) {
						need = anyAsked(need, c, method)
					}
					uses = append(uses, use{call, need})
				}
			}
		}
	}
	return uses
}

// least is the least set of scopes for the uses that the identity can have.
// whole is false when it cannot have all.
func least(uses []use, id Identity, c *model.Credential, table *scopemap.Table) (scopes []string, whole bool) {
	whole = true
	var needs []scopemap.Need
	for _, u := range uses {
		need := u.need.For(id...)
		if len(need) == 0 {
			whole = false
			continue
		}
		needs = append(needs, onlyImport(need, c))
	}
	scopes, _ = table.Minimal(needs)
	return scopes, whole
}

// onlyImport narrows a need to chat.import when that is all the credential
// asks for that serves it: whether a space is in import mode is not in the
// call, so chat.import counts as needed there.
func onlyImport(need scopemap.Need, c *model.Credential) scopemap.Need {
	uris := c.URIs()
	if !slices.Contains(uris, importScope) {
		return need
	}
	rest := slices.DeleteFunc(slices.Clone(uris), func(s string) bool { return s == importScope })
	for _, r := range need {
		if r.SatisfiedBy(rest) {
			return need
		}
	}
	for _, r := range need {
		if r.SatisfiedBy(uris) {
			r.AllOf = []scopemap.AnyOf{{importScope}}
			return scopemap.Need{r}
		}
	}
	return need
}

const importScope = scopemap.ScopePrefix + "chat.import"

// missing is the least addition for the calls that are short of a scope.
func missing(c *model.Credential, table *scopemap.Table) []string {
	var needs []scopemap.Need
	for _, call := range c.Calls {
		for _, r := range Proved(call, table, Missing) {
			if r.Credential == c {
				needs = append(needs, Plainest(Scenarios(call, r, table), c)...)
			}
		}
	}
	return Addition(needs, c, table)
}

// contested are the scopes that would suffice for a call if the credential
// acted as somebody else.
func contested(c *model.Credential, table *scopemap.Table) []string {
	var scopes []string
	for _, call := range c.Calls {
		for _, r := range call.Reaches() {
			if v := Judge(call, r, table); r.Credential != c || v != WrongScopes && v != WrongPrincipal {
				continue
			}
			for _, need := range Scenarios(call, r, table) {
				for _, uri := range c.URIs() {
					if Serves(uri, need) && !slices.Contains(scopes, uri) {
						scopes = append(scopes, uri)
					}
				}
			}
		}
	}
	return scopes
}

// excess are the scopes that no use needs, whoever the credential acts as.
func excess(c *model.Credential, uses []use, table *scopemap.Table, contested []string) []Excess {
	if !c.AsksForScopes() {
		return nil
	}
	identities := Identities(c)
	if id, ok := FixedIdentity(c, table); ok {
		identities = []Identity{id}
	}
	var all []Excess
	for _, scope := range c.Requested {
		uri := scope.URI
		if uri == importScope && !c.Defaulted && len(served(uri, uses, slices.Concat(identities...))) > 0 {
			continue // whether a space is in import mode is not in the call
		}
		if _, ok := table.Scope(uri); !ok || scope.Doubtful || slices.Contains(contested, uri) {
			continue // another API's, perhaps not asked for, or a matter of the credential's kind
		}
		if slices.ContainsFunc(c.Among, func(other *model.Credential) bool { return !slices.Contains(other.URIs(), uri) }) {
			continue // on the path that is taken another list may be asked for
		}
		if slices.ContainsFunc(c.MayServe, func(call *model.Call) bool { return takes(call, uri, table) }) {
			continue // a call whose credential is not known could be its
		}
		e := Excess{URI: uri}
		for n, id := range identities {
			replacedBy, over := superfluous(uri, c, uses, id, table)
			if !over {
				e.URI = ""
				break
			}
			if n == 0 || len(e.ReplacedBy) == 0 {
				e.ReplacedBy = replacedBy
			}
		}
		if e.URI == "" {
			continue
		}
		e.Calls = served(uri, uses, slices.Concat(identities...))
		all = append(all, e)
	}
	return all
}

// takes reports whether some way to make the call takes the scope.
func takes(call *model.Call, uri string, table *scopemap.Table) bool {
	method, ok := table.Method(call.Method)
	return !ok || Serves(uri, method.Requires)
}

// Unrun are the calls of a model that take the scope and that nothing can run.
func Unrun(m *model.Model, uri string, table *scopemap.Table) []*model.Call {
	var calls []*model.Call
	for _, call := range m.Calls {
		if call.IsUnreachable() && takes(call, uri, table) {
			calls = append(calls, call)
		}
	}
	return calls
}

// superfluous reports whether no use needs the scope when the credential acts
// as the identity, or a narrower scope can replace it for all that use it.
func superfluous(uri string, c *model.Credential, uses []use, id Identity, table *scopemap.Table) (replacedBy []string, over bool) {
	minimal, _ := least(uses, id, c, table)
	if slices.Contains(minimal, uri) {
		return nil, false
	}
	rest := slices.DeleteFunc(c.URIs(), func(s string) bool { return s == uri })
	var depend []scopemap.Need // what it alone of those asked for can serve
	for _, u := range uses {
		need := u.need.For(id...)
		if Serves(uri, need) && !satisfiedBy(need, rest) && satisfiedBy(need, c.URIs()) {
			depend = append(depend, need)
		}
	}
	if len(depend) == 0 {
		// Others serve all that it could. Of two that could each serve, the
		// one outside the minimal set is the one too many.
		return narrowerIn(minimal, uri, uses, id, table), true
	}
	for _, narrow := range minimal {
		if !narrower(narrow, uri, table) {
			continue
		}
		if !slices.ContainsFunc(depend, func(need scopemap.Need) bool { return !satisfiedBy(need, append(slices.Clone(rest), narrow)) }) {
			return []string{narrow}, true
		}
	}
	return nil, false
}

// narrowerIn are the scopes of the minimal set that serve what uri could.
func narrowerIn(minimal []string, uri string, uses []use, id Identity, table *scopemap.Table) []string {
	var scopes []string
	for _, u := range uses {
		need := u.need.For(id...)
		if !Serves(uri, need) {
			continue
		}
		for _, s := range minimal {
			if Serves(s, need) && narrower(s, uri, table) && !slices.Contains(scopes, s) {
				scopes = append(scopes, s)
			}
		}
	}
	slices.Sort(scopes)
	return scopes
}

// narrower reports whether a gives less away than b.
func narrower(a, b string, table *scopemap.Table) bool {
	x, _ := table.Scope(a)
	y, _ := table.Scope(b)
	if x.Class.Rank() != y.Class.Rank() {
		return x.Class.Rank() < y.Class.Rank()
	}
	return table.Covers(b, a) || table.Opens([]string{a}) < table.Opens([]string{b})
}

// Serves reports whether some alternative of the need takes the scope.
func Serves(uri string, need scopemap.Need) bool {
	return slices.ContainsFunc(need, func(r scopemap.Requirement) bool {
		return slices.ContainsFunc(r.AllOf, func(a scopemap.AnyOf) bool { return slices.Contains(a, uri) })
	})
}

func satisfiedBy(need scopemap.Need, uris []string) bool {
	return slices.ContainsFunc(need, func(r scopemap.Requirement) bool { return r.SatisfiedBy(uris) })
}

func served(uri string, uses []use, principals []scopemap.Principal) []*model.Call {
	var calls []*model.Call
	for _, u := range uses {
		if Serves(uri, u.need.For(principals...)) && !slices.Contains(calls, u.call) {
			calls = append(calls, u.call)
		}
	}
	return calls
}

// NeededBy are the calls that the scope serves for the credential.
func NeededBy(uri string, c *model.Credential, table *scopemap.Table) []*model.Call {
	return served(uri, usesOf(c, table), slices.Concat(Identities(c)...))
}
