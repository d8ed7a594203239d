package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// TestExcess checks what takes the place of a scope, as "scope" where nothing
// needs it and "scope>narrower" where another serves its calls.
func TestExcess(t *testing.T) {
	for _, test := range []struct {
		name    string
		kind    model.CredentialKind
		scopes  string
		methods string
		change  func(*model.Credential)
		want    string
	}{
		{name: "all are needed", kind: model.User, scopes: "chat.spaces.readonly chat.messages.create", methods: "spaces.list spaces.messages.create"},
		{name: "no call", kind: model.User, scopes: "chat.spaces drive", want: "chat.spaces"},
		{name: "no call takes it", kind: model.User, scopes: "chat.spaces.readonly chat.delete", methods: "spaces.list", want: "chat.delete"},
		{name: "a narrower one would do", kind: model.User, scopes: "chat.spaces", methods: "spaces.list", want: "chat.spaces>chat.spaces.readonly"},
		{name: "the narrower one is there", kind: model.User, scopes: "chat.spaces chat.spaces.readonly", methods: "spaces.list", want: "chat.spaces>chat.spaces.readonly"},
		{name: "no narrower one does all", kind: model.User, scopes: "chat.messages", methods: "spaces.messages.create spaces.messages.update"},
		{name: "the broad one does what the narrow one does", kind: model.User, scopes: "chat.messages chat.messages.create", methods: "spaces.messages.create spaces.messages.update", want: "chat.messages.create"},
		{name: "an API key has none", kind: model.APIKey, scopes: "chat.bot"},

		{name: "import beside another", kind: model.Delegation, scopes: "chat.import chat.messages.create", methods: "spaces.messages.create"},
		{name: "import that no call takes", kind: model.Delegation, scopes: "chat.import chat.spaces.readonly", methods: "spaces.list", want: "chat.import"},
		{name: "import of the default list", kind: model.Delegation, scopes: "chat.import chat.messages.create", methods: "spaces.messages.create",
			change: func(c *model.Credential) { c.Defaulted = true }, want: "chat.import>chat.messages.create"},

		{name: "useless for either", kind: model.ApplicationDefault, scopes: "chat.bot chat.spaces.readonly chat.delete", methods: "spaces.list", want: "chat.delete"},
		{name: "one of them uses it", kind: model.ApplicationDefault, scopes: "chat.bot chat.spaces.readonly", methods: "spaces.list"},
		{name: "a user's scope with a subject", kind: model.Delegation, scopes: "chat.bot chat.spaces.readonly chat.delete", methods: "spaces.list",
			change: func(c *model.Credential) { c.MaybeApp = true }, want: "chat.delete"},

		{name: "perhaps not asked for", kind: model.User, scopes: "chat.delete chat.spaces", methods: "spaces.create",
			change: func(c *model.Credential) { c.Requested[0].Doubtful = true }, want: "chat.spaces>chat.spaces.create"},
		{name: "another with it too", kind: model.User, scopes: "chat.spaces.readonly chat.delete", methods: "spaces.list",
			change: func(c *model.Credential) { c.Among = []*model.Credential{credential(model.User, "chat.delete")} }, want: "chat.delete"},
		{name: "another without it", kind: model.User, scopes: "chat.spaces.readonly chat.delete", methods: "spaces.list",
			change: func(c *model.Credential) {
				c.Among = []*model.Credential{credential(model.User, "chat.spaces.readonly")}
			}},
		{name: "a call that may be its", kind: model.User, scopes: "chat.spaces.readonly chat.delete", methods: "spaces.list",
			change: func(c *model.Credential) { c.MayServe = []*model.Call{{Method: "chat.spaces.delete"}} }},
		{name: "a call that may be its and takes none of them", kind: model.User, scopes: "chat.spaces.readonly chat.delete", methods: "spaces.list",
			change: func(c *model.Credential) { c.MayServe = []*model.Call{{Method: "chat.spaces.messages.list"}} }, want: "chat.delete"},
		{name: "a call of a method that is not known", kind: model.User, scopes: "chat.spaces.readonly chat.delete", methods: "spaces.list",
			change: func(c *model.Credential) { c.MayServe = []*model.Call{{Method: "chat.spaces.nothing"}} }},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := credential(test.kind, test.scopes)
			for _, method := range strings.Fields(test.methods) {
				reach(c, method, "", "")
			}
			if test.change != nil {
				test.change(c)
			}
			var got []string
			for _, e := range check.Assess(c, scopemap.Default()).Over {
				one := check.Short(e.URI)
				if len(e.ReplacedBy) > 0 {
					one += ">" + check.ShortAll(e.ReplacedBy)
				}
				got = append(got, one)
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("got %v, want %s", got, test.want)
			}
		})
	}
}

// TestExcessCalls checks that an excess names the calls that its scope could
// serve, and no others.
func TestExcessCalls(t *testing.T) {
	c := credential(model.User, "chat.spaces chat.messages.create")
	list, _ := reach(c, "spaces.list", "", "")
	reach(c, "spaces.messages.create", "", "")
	over := check.Assess(c, scopemap.Default()).Over
	if len(over) != 1 || !slices.Equal(over[0].Calls, []*model.Call{list}) {
		t.Errorf("got %v", over)
	}
	if got := check.NeededBy(scopemap.ScopePrefix+"chat.spaces", c, scopemap.Default()); !slices.Equal(got, []*model.Call{list}) {
		t.Errorf("needed by %d calls", len(got))
	}
}

// TestAssessOwnReach has two credentials at one call: the conditions of one are
// not the other's.
func TestAssessOwnReach(t *testing.T) {
	user, admin := credential(model.User, "chat.spaces.readonly"), credential(model.User, "chat.admin.spaces.readonly")
	call, _ := reach(user, "spaces.search", "", "")
	_, r := reach(admin, "spaces.search", "use_admin_access", "")
	call.AddPath(model.Path{Reaches: []*model.Reach{r}})
	admin.Calls = user.Calls
	for _, c := range []*model.Credential{user, admin} {
		a := check.Assess(c, scopemap.Default())
		if !slices.Equal(a.Minimal, c.URIs()) || len(a.Over)+len(a.Missing) > 0 {
			t.Errorf("of %v, minimal is %v, %d are too many, missing are %v", c.URIs(), a.Minimal, len(a.Over), a.Missing)
		}
	}
}

func TestMinimalFor(t *testing.T) {
	for _, test := range []struct {
		name     string
		kind     model.CredentialKind
		scopes   string
		methods  string
		possible string
		want     string
	}{
		{name: "app or user", kind: model.ApplicationDefault, methods: "spaces.list", want: "app: chat.bot; user: chat.spaces.readonly"},
		{name: "approved app or user", kind: model.ApplicationDefault, methods: "spaces.messages.list", want: "app_admin_approved: chat.app.messages.readonly; user: chat.messages.readonly"},
		{name: "only a user can", kind: model.ApplicationDefault, methods: "spaces.list spaces.completeImport", want: "user: chat.import, chat.spaces.readonly"},
		{name: "nobody can", kind: model.APIKey, methods: "spaces.list"},
		{name: "no call", kind: model.User, scopes: "chat.spaces"},
		{name: "a way that it is not made for", kind: model.User, scopes: "chat.spaces", methods: "spaces.search", possible: "use_admin_access", want: "user: chat.spaces.readonly"},
		{name: "a way that it is made for", kind: model.User, scopes: "chat.admin.spaces", methods: "spaces.search", possible: "use_admin_access", want: "user: chat.admin.spaces.readonly, chat.spaces.readonly"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := credential(test.kind, test.scopes)
			for _, method := range strings.Fields(test.methods) {
				reach(c, method, "", test.possible)
			}
			var got []string
			for _, m := range check.Assess(c, scopemap.Default()).MinimalFor {
				got = append(got, string(m.Principal)+": "+check.ShortAll(m.Scopes))
			}
			if strings.Join(got, "; ") != test.want {
				t.Errorf("got %v, want %s", got, test.want)
			}
		})
	}
}

// TestContested leaves scopes alone that a finding about the kind of the
// credential speaks of.
func TestContested(t *testing.T) {
	c := credential(model.ServiceAccount, "chat.spaces.readonly chat.delete")
	reach(c, "spaces.list", "", "")
	a := check.Assess(c, scopemap.Default())
	if !slices.Equal(a.Contested, long("chat.spaces.readonly")) {
		t.Errorf("contested are %v", a.Contested)
	}
	if len(a.Over) != 1 || a.Over[0].URI != scopemap.ScopePrefix+"chat.delete" {
		t.Errorf("too much are %v", a.Over)
	}
	if len(a.Missing) > 0 {
		t.Errorf("missing are %v", a.Missing)
	}
}

func TestUsesKnown(t *testing.T) {
	for _, test := range []struct {
		name string
		c    model.Credential
		want bool
	}{
		{"in view", model.Credential{Kind: model.User}, true},
		{"another API", model.Credential{Kind: model.User, OtherAPIs: []string{"drive"}}, true},
		{"another API that takes Chat scopes", model.Credential{Kind: model.User, OtherAPIs: []string{"drive", "workspaceevents"}}, true},
		{"handed out of view", model.Credential{Kind: model.User, Escapes: true}, false},
		{"a request that is not read", model.Credential{Kind: model.User, UnknownUses: []model.Gap{{}}}, false},
		{"an API key", model.Credential{Kind: model.APIKey}, false},
	} {
		if got := check.Assess(&test.c, scopemap.Default()).UsesKnown; got != test.want {
			t.Errorf("%s: got %v", test.name, got)
		}
	}
}
