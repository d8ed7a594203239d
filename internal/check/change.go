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
	if !x.holds(g.members, func(c *model.Credential) { c.Requested = g.left(c) }) {
		return nil, errors.New("what is found of the credential would change in other ways")
	}
	return g.change(), nil
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
func (x *Changes) within(p model.Position) error {
	switch {
	case path.Ext(p.File) != ".go":
		return errors.New("it stands in no Go file")
	case x.m.Unblamed[p.File]:
		return fmt.Errorf("%s is generated, or not part of the module", path.Base(p.File))
	case packageOf(p) != x.m.Package:
		return fmt.Errorf("it stands in %s, which others may use too", path.Base(packageOf(p)))
	}
	return nil
}
