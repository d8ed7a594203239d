package check

import (
	"errors"
	"fmt"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

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
		if err := g.within(p); err != nil {
			return err
		}
		change := model.ScopeChange{URI: e.URI, Position: p, Instead: instead}
		if old, ok := g.at[p]; ok && (old.URI != change.URI || !slices.Equal(old.Instead, change.Instead)) {
			return errors.New("credentials that share the place need different scopes")
		}
		g.at[p] = change
		if g.namesOther(p, e.URI) {
			return errors.New("the text that names it names other scopes too")
		}
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
		shares := slices.ContainsFunc(other.Requested, func(s model.Scope) bool { return slices.ContainsFunc(places, s.IsNamedAt) })
		if other != c && (shares || slices.Contains(c.Among, other) && slices.Contains(other.URIs(), uri)) {
			all = append(all, other)
		}
	}
	return all
}

// namesOther reports whether a place names another scope, for whatever
// credential: a text with several, or a part of one.
func (g *group) namesOther(p model.Position, uri string) bool {
	return slices.ContainsFunc(g.m.Credentials, func(c *model.Credential) bool {
		return slices.ContainsFunc(c.Requested, func(s model.Scope) bool { return s.URI != uri && s.IsNamedAt(p) })
	})
}

// instead are the scopes to name in the place of one in excess.
func (g *group) instead(c *model.Credential, e Excess) ([]string, error) {
	var scopes []string
	for _, uri := range e.ReplacedBy {
		if !slices.ContainsFunc(c.Requested, func(s model.Scope) bool { return s.URI == uri && !s.Doubtful }) {
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
		i := slices.IndexFunc(scopes, func(old model.Scope) bool { return old.URI == s.URI })
		if i < 0 {
			scopes = append(scopes, s)
		} else {
			scopes[i].Doubtful = scopes[i].Doubtful && s.Doubtful
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
