package check_test

import (
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

func TestPrincipal(t *testing.T) {
	for _, test := range []struct {
		name    string
		kind    model.CredentialKind
		scopes  string
		methods string
		change  func(*model.Credential)
		want    scopemap.Principal
	}{
		{name: "app", kind: model.ServiceAccount, scopes: "chat.bot", want: scopemap.App},
		{name: "approved app", kind: model.ServiceAccount, scopes: "chat.app.spaces", want: scopemap.AppAdminApproved},
		{name: "app that is approved for a part", kind: model.ServiceAccount, scopes: "chat.app.spaces chat.bot", want: scopemap.App},
		{name: "app without scopes", kind: model.ServiceAccount, want: scopemap.App},
		{name: "app with a user's scopes", kind: model.ServiceAccount, scopes: "chat.spaces", want: scopemap.App},
		{name: "delegation", kind: model.Delegation, scopes: "chat.bot", want: scopemap.User},
		{name: "user", kind: model.User, want: scopemap.User},
		{name: "administrator", kind: model.User, scopes: "chat.admin.spaces", want: scopemap.User},
		{name: "API key", kind: model.APIKey},
		{name: "no credential", kind: model.NoCredential},

		{name: "scopes of an app", kind: model.ApplicationDefault, scopes: "chat.bot", want: scopemap.App},
		{name: "scopes of an approved app", kind: model.CredentialsFile, scopes: "chat.app.spaces", want: scopemap.AppAdminApproved},
		{name: "scopes of a user", kind: model.ApplicationDefault, scopes: "chat.spaces", want: scopemap.User},
		{name: "scopes of an administrator", kind: model.ApplicationDefault, scopes: "chat.admin.spaces", want: scopemap.User},
		{name: "scopes of both", kind: model.ApplicationDefault, scopes: "chat.bot chat.spaces"},
		{name: "scopes of another API", kind: model.ApplicationDefault, scopes: "drive"},
		{name: "scopes of a user and another API's", kind: model.ApplicationDefault, scopes: "chat.spaces drive", want: scopemap.User},
		{name: "no scopes", kind: model.ApplicationDefault},
		{name: "scopes that are not known", kind: model.ApplicationDefault, scopes: "chat.bot",
			change: func(c *model.Credential) { c.Unknown = []model.Gap{{What: model.GapScopes}} }},
		{name: "scopes that the client named", kind: model.ApplicationDefault, scopes: "chat.bot",
			change: func(c *model.Credential) { c.Defaulted = true }},
		{name: "scopes of an app that cannot make the call", kind: model.ApplicationDefault, scopes: "chat.bot", methods: "spaces.messages.create spaces.completeImport"},
		{name: "scopes of an app that is short of one", kind: model.ApplicationDefault, scopes: "chat.bot", methods: "spaces.create", want: scopemap.App},

		{name: "with a subject or without one, as an app", kind: model.Delegation, scopes: "chat.bot", want: scopemap.App,
			change: func(c *model.Credential) { c.MaybeApp = true }},
		{name: "with a subject or without one, as a user", kind: model.Delegation, scopes: "chat.spaces", want: scopemap.User,
			change: func(c *model.Credential) { c.MaybeApp = true }},
		{name: "with a subject or without one, as both", kind: model.Delegation, scopes: "chat.bot chat.spaces",
			change: func(c *model.Credential) { c.MaybeApp = true }},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := credential(test.kind, test.scopes)
			for _, method := range strings.Fields(test.methods) {
				reach(c, method, "", "")
			}
			if test.change != nil {
				test.change(c)
			}
			if got := check.Principal(c, scopemap.Default()); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestIdentities checks that whom a credential may act as does not rest on its
// scopes.
func TestIdentities(t *testing.T) {
	for kind, want := range map[model.CredentialKind]string{
		model.ServiceAccount:     "app",
		model.Delegation:         "user",
		model.User:               "user",
		model.ApplicationDefault: "app user",
		model.CredentialsFile:    "app user",
		model.Token:              "app user",
		model.UnknownKind:        "app user",
		model.APIKey:             "",
		model.NoCredential:       "",
	} {
		var got []string
		for _, id := range check.Identities(&model.Credential{Kind: kind}) {
			got = append(got, string(id[0]))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %v, want %s", kind, got, want)
		}
	}
}
