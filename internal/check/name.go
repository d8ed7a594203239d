package check

import (
	"errors"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// nameScopes is the change for a client that names no scopes. It is made where
// one set of scopes serves all that the client does, whoever may run it.
func (x *Changes) nameScopes(c *model.Credential) (*model.Change, error) {
	scopes, err := x.toName(c)
	if err != nil {
		return nil, err
	}
	for _, other := range x.m.Credentials {
		if other == c || other.Position != c.Position {
			continue
		}
		if !other.Defaulted {
			return nil, errors.New("a credential that is made at the same place names its scopes")
		}
		if same, err := x.toName(other); err != nil || !slices.Equal(same, scopes) {
			return nil, errors.New("another client is made at the same place, and may need other scopes")
		}
	}
	if !x.holds([]*model.Credential{c}, func(c *model.Credential) { c.Defaulted, c.Requested = false, named(scopes) }) {
		return nil, errors.New("what is found of the client would change in other ways")
	}
	return &model.Change{Client: &model.ClientChange{Position: c.Position, Scopes: scopes}}, nil
}

// toName are the scopes that a client should name which names none.
func (x *Changes) toName(c *model.Credential) ([]string, error) {
	if err := x.open(c); err != nil {
		return nil, err
	}
	if err := x.within(c.Position); err != nil {
		return nil, err
	}
	if len(c.Among)+len(c.MayServe)+len(c.OtherAPIs) > 0 {
		return nil, errors.New("its client may do, or ask for, something else")
	}
	a := x.assess(c)
	if len(a.MinimalFor) == 0 {
		return nil, errors.New("no scopes let it make all its calls")
	}
	if len(a.MinimalFor) != 1 || len(a.MinimalFor[0].Scopes) == 0 {
		return nil, errors.New("which scopes it needs depends on whom it acts as")
	}
	only := a.MinimalFor[0]
	if len(Identities(c)) > 1 && only.Principal == scopemap.User {
		// As the app it can do a part of what the user can.
		return nil, errors.New("the code does not say whom the credential acts as, which decides what it needs")
	}
	for _, uri := range c.URIs() {
		_, chats := x.table.Scope(uri)
		isOver := slices.ContainsFunc(a.Over, func(e Excess) bool { return e.URI == uri })
		if chats && !isOver && !slices.Contains(only.Scopes, uri) {
			return nil, errors.New("it may need more than is seen")
		}
	}
	return only.Scopes, nil
}

func named(uris []string) []model.Scope {
	var scopes []model.Scope
	for _, uri := range uris {
		scopes = append(scopes, model.Scope{URI: uri})
	}
	return scopes
}
