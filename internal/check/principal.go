package check

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// An Identity is whom a credential can act as. One token serves all principals
// of an identity: a service account is the app, with and without an
// administrator's approval.
type Identity []scopemap.Principal

var (
	asApp  = Identity{scopemap.App, scopemap.AppAdminApproved}
	asUser = Identity{scopemap.User, scopemap.UserAdmin}
)

// identitiesByKind are whom a credential of a kind may act as. An API key and
// no credential are nobody.
var identitiesByKind = map[model.CredentialKind][]Identity{
	model.ServiceAccount:     {asApp},
	model.Delegation:         {asUser},
	model.User:               {asUser},
	model.ApplicationDefault: {asApp, asUser},
	model.CredentialsFile:    {asApp, asUser},
	model.Token:              {asApp, asUser},
	model.UnknownKind:        {asApp, asUser},
}

// Identities are whom the credential may act as, by its kind and its subject.
func Identities(c *model.Credential) []Identity {
	if c.MaybeApp {
		return []Identity{asApp, asUser}
	}
	return identitiesByKind[c.Kind]
}

// FixedIdentity is whom the credential acts as, where its kind or the scopes
// that it asks for say so.
func FixedIdentity(c *model.Credential, table *scopemap.Table) (Identity, bool) {
	identities := Identities(c)
	if len(identities) == 1 {
		return identities[0], true
	}
	if len(identities) == 0 || !c.RequestedKnown() || c.Defaulted {
		return nil, false
	}
	var fixed Identity
	for _, uri := range c.URIs() {
		scope, ok := table.Scope(uri)
		if !ok {
			continue // another API's
		}
		for _, id := range identities {
			if !slices.Contains(id, scope.Principal) {
				continue
			}
			if fixed != nil && fixed[0] != id[0] {
				return nil, false
			}
			fixed = id
		}
	}
	return fixed, fixed != nil && canAll(c, fixed, table)
}

// canAll reports whether the identity can make all calls of the credential:
// scopes say whom it acts as only as long as that makes sense.
func canAll(c *model.Credential, id Identity, table *scopemap.Table) bool {
	return !slices.ContainsFunc(usesOf(c, table), func(u use) bool { return len(u.need.For(id...)) == 0 })
}

// Principal is the principal that the report names: whom the credential acts
// as, where the code says so; "" where it does not.
func Principal(c *model.Credential, table *scopemap.Table) scopemap.Principal {
	id, ok := FixedIdentity(c, table)
	switch {
	case !ok:
		return ""
	case id[0] == scopemap.User:
		return scopemap.User
	}
	return AppPrincipal(c.URIs(), table)
}

// AppPrincipal tells whether an app with these scopes needs an administrator's
// approval for all that it does.
func AppPrincipal(uris []string, table *scopemap.Table) scopemap.Principal {
	principal := scopemap.App
	for _, uri := range uris {
		switch scope, _ := table.Scope(uri); scope.Principal {
		case scopemap.App:
			return scopemap.App
		case scopemap.AppAdminApproved:
			principal = scopemap.AppAdminApproved
		}
	}
	return principal
}
