package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// credential makes a credential that asks for scopes, given by short names.
func credential(kind model.CredentialKind, scopes string) *model.Credential {
	c := &model.Credential{Kind: kind}
	for _, uri := range long(scopes) {
		c.Requested = append(c.Requested, model.Scope{URI: uri})
	}
	return c
}

// reach lets a credential reach a new call of a method. What is in certain and
// possible are names of conditions.
func reach(c *model.Credential, method, certain, possible string) (*model.Call, *model.Reach) {
	r := &model.Reach{Credential: c, Certain: strings.Fields(certain), Possible: strings.Fields(possible)}
	call := &model.Call{Method: "chat." + method, Paths: []model.Path{{Reaches: []*model.Reach{r}}}}
	c.Calls = append(c.Calls, call)
	return call, r
}

func TestJudge(t *testing.T) {
	for _, test := range []struct {
		name              string
		kind              model.CredentialKind
		scopes            string
		method            string
		certain, possible string
		change            func(*model.Credential)
		want              check.Verdict
	}{
		{name: "suffices", kind: model.ServiceAccount, scopes: "chat.bot", method: "spaces.messages.create", want: check.Fine},
		{name: "broader suffices", kind: model.User, scopes: "chat.messages", method: "spaces.messages.create", want: check.Fine},
		{name: "import suffices", kind: model.Delegation, scopes: "chat.import", method: "spaces.messages.create", want: check.Fine},
		{name: "short of a scope", kind: model.User, scopes: "chat.messages.readonly", method: "spaces.messages.create", want: check.Missing},
		{name: "no scope at all", kind: model.User, method: "spaces.messages.create", want: check.Missing},
		{name: "another API's scope", kind: model.User, scopes: "drive", method: "spaces.messages.create", want: check.Missing},
		{name: "a part of the scopes is not known", kind: model.User, method: "spaces.messages.create", want: check.Fine,
			change: func(c *model.Credential) { c.Unknown = []model.Gap{{What: model.GapScopes}} }},

		{name: "user-only method as an app", kind: model.ServiceAccount, scopes: "chat.import", method: "spaces.completeImport", want: check.WrongPrincipal},
		{name: "the same with scopes that are not known", kind: model.ServiceAccount, method: "spaces.completeImport", want: check.WrongPrincipal,
			change: func(c *model.Credential) { c.Unknown = []model.Gap{{What: model.GapScopes}} }},
		{name: "API key", kind: model.APIKey, method: "spaces.list", want: check.WrongPrincipal},
		{name: "no credential", kind: model.NoCredential, method: "spaces.list", want: check.WrongPrincipal},
		{name: "scopes of a user, as an app", kind: model.ServiceAccount, scopes: "chat.spaces.readonly", method: "spaces.list", want: check.WrongScopes},
		{name: "scope of an app, as a user", kind: model.Delegation, scopes: "chat.bot", method: "spaces.list", want: check.WrongScopes},
		{name: "with a subject or without one", kind: model.Delegation, scopes: "chat.bot", method: "spaces.list", want: check.Fine,
			change: func(c *model.Credential) { c.MaybeApp = true }},

		{name: "application default as an app", kind: model.ApplicationDefault, scopes: "chat.bot", method: "spaces.list", want: check.Fine},
		{name: "application default as a user", kind: model.ApplicationDefault, scopes: "chat.spaces", method: "spaces.list", want: check.Fine},
		{name: "application default as nobody", kind: model.ApplicationDefault, scopes: "chat.delete", method: "spaces.list", want: check.Missing},
		{name: "a token says nothing", kind: model.Token, method: "spaces.list", want: check.Fine},
		{name: "of no known kind", kind: model.UnknownKind, method: "spaces.list", want: check.Fine},
		{name: "of no known method", kind: model.ServiceAccount, method: "spaces.nothing", want: check.Fine},

		{name: "as an administrator", kind: model.User, scopes: "chat.admin.spaces", method: "spaces.search", certain: "use_admin_access", want: check.Fine},
		{name: "as an administrator, by a plain scope", kind: model.User, scopes: "chat.spaces", method: "spaces.search", certain: "use_admin_access", want: check.Missing},
		{name: "an app is no administrator", kind: model.ServiceAccount, scopes: "chat.app.spaces", method: "spaces.patch", certain: "use_admin_access", want: check.WrongPrincipal},
		{name: "import mode is not for an app", kind: model.ServiceAccount, scopes: "chat.app.spaces", method: "spaces.create", certain: "import_mode", want: check.WrongPrincipal},

		{name: "fine if not", kind: model.User, scopes: "chat.spaces", method: "spaces.search", possible: "use_admin_access", want: check.Fine},
		{name: "fine if so", kind: model.User, scopes: "chat.admin.spaces", method: "spaces.search", possible: "use_admin_access", want: check.Fine},
		{name: "short either way", kind: model.User, scopes: "chat.delete", method: "spaces.search", possible: "use_admin_access", want: check.Missing},
		{name: "a scope mends one of the ways", kind: model.ServiceAccount, scopes: "chat.bot", method: "spaces.create", possible: "import_mode", want: check.Missing},
		{name: "a scope mends the other way", kind: model.User, scopes: "chat.bot", method: "spaces.messages.create", possible: "historic_time", want: check.Missing},
		{name: "wrong either way", kind: model.APIKey, method: "spaces.search", possible: "use_admin_access", want: check.WrongPrincipal},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := credential(test.kind, test.scopes)
			if test.change != nil {
				test.change(c)
			}
			call, r := reach(c, test.method, test.certain, test.possible)
			if got := check.Judge(call, r, scopemap.Default()); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}

// TestScenarios counts the ways in which a call can turn out.
func TestScenarios(t *testing.T) {
	for _, test := range []struct {
		method, certain, possible string
		want                      int
	}{
		{"spaces.list", "", "", 1},
		{"spaces.search", "use_admin_access", "", 1},
		{"spaces.search", "", "use_admin_access", 2},
		{"spaces.messages.create", "", "cards historic_time", 4},
		// Only an app sends widgets, and only a user dates messages back.
		{"spaces.messages.create", "accessory_widgets", "historic_time", 1},
		{"spaces.nothing", "", "use_admin_access", 0},
	} {
		call, r := reach(&model.Credential{}, test.method, test.certain, test.possible)
		if got := len(check.Scenarios(call, r, scopemap.Default())); got != test.want {
			t.Errorf("%s, %q, %q: got %d, want %d", test.method, test.certain, test.possible, got, test.want)
		}
	}
}

// TestProvedReach checks which credential a verdict is given for.
func TestProvedReach(t *testing.T) {
	table := scopemap.Default()
	reachOf := func(kind model.CredentialKind, scopes string) *model.Reach {
		return &model.Reach{Credential: credential(kind, scopes)}
	}
	short, other := reachOf(model.User, "chat.spaces"), reachOf(model.User, "chat.delete")
	key := reachOf(model.APIKey, "")
	path := func(reaches ...*model.Reach) model.Path { return model.Path{Reaches: reaches} }
	for _, test := range []struct {
		name     string
		paths    []model.Path
		verdicts []check.Verdict
		want     []*model.Reach
	}{
		{"each path its own", []model.Path{path(short), path(other)}, []check.Verdict{check.Missing}, []*model.Reach{short, other}},
		{"one on two paths", []model.Path{path(short), path(short)}, []check.Verdict{check.Missing}, []*model.Reach{short}},
		{"both of two", []model.Path{path(short, other)}, []check.Verdict{check.Missing}, []*model.Reach{short, other}},
		{"of different verdicts", []model.Path{path(short, key)}, []check.Verdict{check.Missing}, nil},
		{"of several verdicts", []model.Path{path(short, key)}, []check.Verdict{check.Missing, check.WrongPrincipal}, []*model.Reach{short, key}},
		{"no path", nil, []check.Verdict{check.Missing}, nil},
		{"a path without credentials", []model.Path{path()}, []check.Verdict{check.Missing}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			call := &model.Call{Method: "chat.spaces.messages.create", Paths: test.paths}
			if got := check.Proved(call, table, test.verdicts...); !slices.Equal(got, test.want) {
				t.Errorf("got %d reaches, want %d", len(got), len(test.want))
			}
		})
	}
}

func TestAddition(t *testing.T) {
	table := scopemap.Default()
	for _, test := range []struct {
		name    string
		kind    model.CredentialKind
		scopes  string
		methods string
		certain string
		want    string
	}{
		{"nothing is short", model.User, "chat.messages", "spaces.messages.create spaces.messages.list", "", ""},
		{"one call is short", model.User, "chat.messages.create", "spaces.messages.create spaces.messages.list", "", "chat.messages.readonly"},
		{"two calls take one scope", model.User, "", "spaces.list spaces.search", "", "chat.spaces.readonly"},
		{"an app's own", model.ServiceAccount, "chat.bot", "spaces.delete", "", "chat.app.delete"},
		{"no scope would help", model.ServiceAccount, "chat.bot", "spaces.completeImport", "", ""},
		{"never a scope for import alone", model.User, "", "spaces.delete", "", "chat.delete"},
		{"of two that a call takes, one is there", model.User, "chat.messages.readonly", "spaces.spaceEvents.list", "event_types:message event_types:membership", "chat.memberships.readonly"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := credential(test.kind, test.scopes)
			var needs []scopemap.Need
			for _, method := range strings.Fields(test.methods) {
				call, r := reach(c, method, test.certain, "")
				needs = append(needs, check.Scenarios(call, r, table)...)
			}
			if got := check.Addition(needs, c, table); !slices.Equal(got, long(test.want)) {
				t.Errorf("got %v, want %s", got, test.want)
			}
		})
	}
}

// TestUncertain asks about cards, which users may send in a preview only.
func TestUncertain(t *testing.T) {
	table := scopemap.Default()
	for _, test := range []struct {
		name              string
		kind              model.CredentialKind
		certain, possible string
		want              bool
	}{
		{"a user's cards", model.User, "cards", "", true},
		{"an app's cards", model.ServiceAccount, "cards", "", false},
		{"a user's text", model.User, "", "", false},
		{"a user's text, perhaps with cards", model.User, "", "cards", false},
		{"nobody's cards", model.APIKey, "cards", "", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := credential(test.kind, "")
			call, r := reach(c, "spaces.messages.create", test.certain, test.possible)
			if got := check.Uncertain(check.Scenarios(call, r, table), c); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
