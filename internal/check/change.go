package check

import (
	"errors"
	"fmt"
	"path"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Changes finds out how the source can be changed so that credentials ask for
// no more than they need. It is for one model.
type Changes struct {
	m           *model.Model
	table       *scopemap.Table
	assessments map[*model.Credential]Assessment
}

// NewChanges is Changes for a model.
func NewChanges(m *model.Model, table *scopemap.Table) *Changes {
	return &Changes{m: m, table: table, assessments: make(map[*model.Credential]Assessment)}
}

// For is the change that makes the credential ask for what it needs. An error
// says why none is known to be safe.
//
// A place that names a scope may do so for several credentials: all of them
// have it in excess, and all their excess goes by one change. So those that
// share a place have the same change, and what is done for one of them does not
// alter what is found of another.
func (x *Changes) For(c *model.Credential) (*model.Change, error) {
	if c.Defaulted {
		return x.nameScopes(c)
	}
	g := &group{Changes: x, at: make(map[model.Position]model.ScopeChange)}
	if err := g.join(c); err != nil {
		return nil, err
	}
	change := g.change()
	if !x.holds(g.members, func(c *model.Credential) { c.Requested = g.left(c) }) {
		return nil, errors.New("what is found of the credential would change in other ways")
	}
	return change, nil
}

func (x *Changes) assess(c *model.Credential) Assessment {
	a, ok := x.assessments[c]
	if !ok {
		a = Assess(c, x.table)
		x.assessments[c] = a
	}
	return a
}

// open says why it is not proved that the credential needs no more than what is
// seen; nil where it is.
func (x *Changes) open(c *model.Credential) error {
	at := Place(c.Position, model.Position{})
	switch {
	case c.Kind == model.UnknownKind || !c.RequestedKnown():
		return fmt.Errorf("not all is known of the credential that is made at %s", at)
	case !x.assess(c).UsesKnown:
		return fmt.Errorf("not all uses are known of the credential that is made at %s", at)
	case !isUsed(c):
		return fmt.Errorf("nothing uses the credential that is made at %s: to drop it as a whole takes more than an edit", at)
	}
	return nil
}

// isUsed reports whether something that takes a credential is done with it.
func isUsed(c *model.Credential) bool {
	return len(c.OtherAPIs) > 0 || slices.ContainsFunc(c.Calls, func(call *model.Call) bool { return call.Client != model.Webhook })
}

// within says why a place must stay as it is for the credential: others may
// count on it. A place in the package that completes the proof is seen by no
// other but through what that package hands out, and that is seen too.
func (x *Changes) within(c *model.Credential, p model.Position) error {
	switch {
	case path.Ext(p.File) != ".go":
		return errors.New("it is not named in Go")
	case x.m.Unblamed[p.File]:
		return fmt.Errorf("%s is generated, or not part of the module", path.Base(p.File))
	case packageOf(p) != completes(c):
		return fmt.Errorf("it is named in %s, which others may use too", path.Base(packageOf(p)))
	}
	return nil
}

// A group is the credentials that share places, and what is to change at these.
type group struct {
	*Changes
	members []*model.Credential
	at      map[model.Position]model.ScopeChange
}

// join takes in a credential, and those that share the places of its excess.
func (g *group) join(c *model.Credential) error {
	if slices.Contains(g.members, c) {
		return nil
	}
	if err := g.open(c); err != nil {
		return err
	}
	g.members = append(g.members, c)
	for _, e := range g.assess(c).Over {
		if err := g.add(c, e); err != nil {
			return err
		}
	}
	return nil
}

// add takes in what is too much of a credential.
func (g *group) add(c *model.Credential, e Excess) error {
	instead, err := g.instead(c, e)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(c.Requested, func(s model.Scope) bool { return s.URI == e.URI })
	places, known := c.Requested[i].Places()
	if !known {
		return fmt.Errorf("not every place is known that names %s", Short(e.URI))
	}
	for _, p := range places {
		if err := g.within(c, p); err != nil {
			return err
		}
		change := model.ScopeChange{URI: e.URI, Position: p, Instead: instead}
		if old, ok := g.at[p]; ok && (old.URI != change.URI || !slices.Equal(old.Instead, change.Instead)) {
			return errors.New("credentials that share the place need different scopes")
		}
		g.at[p] = change
	}
	for _, other := range g.sharing(c, e.URI, places) {
		if !slices.ContainsFunc(g.assess(other).Over, func(o Excess) bool { return o.URI == e.URI }) {
			return fmt.Errorf("the credential that is made at %s shares the place that names %s, and may need it", Place(other.Position, model.Position{}), Short(e.URI))
		}
		if err := g.join(other); err != nil {
			return err
		}
	}
	return nil
}

// sharing are the credentials that a change of the scope at the places alters
// too: the same place names it, or a client has one or the other of the two.
func (g *group) sharing(c *model.Credential, uri string, places []model.Position) []*model.Credential {
	var all []*model.Credential
	for _, other := range g.m.Credentials {
		shares := slices.ContainsFunc(other.Requested, func(s model.Scope) bool {
			of, _ := s.Places()
			return slices.ContainsFunc(of, func(p model.Position) bool { return p.IsValid() && slices.Contains(places, p) })
		})
		if other != c && (shares || slices.Contains(c.Among, other) && slices.Contains(other.URIs(), uri)) {
			all = append(all, other)
		}
	}
	return all
}

// instead are the scopes to name in the place of one in excess.
func (g *group) instead(c *model.Credential, e Excess) ([]string, error) {
	var scopes []string
	for _, uri := range e.ReplacedBy {
		if !slices.Contains(c.URIs(), uri) {
			scopes = append(scopes, uri)
		}
	}
	if _, ok := FixedIdentity(c, g.table); !ok && len(scopes) > 0 {
		return nil, errors.New("the code does not say whom the credential acts as, which decides what it needs")
	}
	return scopes, nil
}

// change is what is to be done, by place.
func (g *group) change() *model.Change {
	change := &model.Change{}
	for _, s := range g.at {
		change.Scopes = append(change.Scopes, s)
	}
	slices.SortFunc(change.Scopes, func(a, b model.ScopeChange) int { return a.Position.Compare(b.Position) })
	return change
}

// left are the scopes that a member asks for after the change.
func (g *group) left(c *model.Credential) []model.Scope {
	var scopes []model.Scope
	add := func(s model.Scope) {
		if !slices.ContainsFunc(scopes, func(old model.Scope) bool { return old.URI == s.URI }) {
			scopes = append(scopes, s)
		}
	}
	for _, s := range c.Requested {
		change, ok := g.at[s.Position]
		if !ok {
			add(s)
		}
		for _, uri := range change.Instead {
			add(model.Scope{URI: uri, Position: s.Position})
		}
	}
	return scopes
}
