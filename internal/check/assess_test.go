package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// An assessment is a credential with short scope names, and the methods that it calls.
type assessment struct {
	name     string
	kind     model.CredentialKind
	scopes   string
	methods  string
	possible string // a condition that may hold for the calls
	change   func(*model.Credential)

	minimal, over, missing string
}

var assessments = []assessment{
	{name: "fits", kind: model.ServiceAccount, scopes: "chat.bot", methods: "spaces.messages.create", minimal: "chat.bot"},
	{name: "one too many", kind: model.ServiceAccount, scopes: "chat.bot chat.app.spaces", methods: "spaces.messages.create", minimal: "chat.bot", over: "chat.app.spaces"},
	{name: "broader than needed", kind: model.User, scopes: "chat.messages", methods: "spaces.messages.create", minimal: "chat.messages.create", over: "chat.messages"},
	{name: "broad for two needs", kind: model.User, scopes: "chat.spaces", methods: "spaces.create spaces.list", minimal: "chat.spaces.create chat.spaces.readonly"},
	{name: "short of one", kind: model.ServiceAccount, scopes: "chat.bot", methods: "spaces.messages.list", minimal: "chat.app.messages.readonly", over: "chat.bot", missing: "chat.app.messages.readonly"},
	{name: "whom is not said", kind: model.ApplicationDefault, scopes: "chat.bot chat.messages.create chat.delete", methods: "spaces.messages.create", over: "chat.delete"},
	{name: "scopes say whom", kind: model.ApplicationDefault, scopes: "chat.bot", methods: "spaces.messages.create", minimal: "chat.bot"},
	{name: "import alone", kind: model.Delegation, scopes: "chat.import", methods: "spaces.messages.create", minimal: "chat.import"},
	{name: "admin or not", kind: model.User, scopes: "chat.spaces.readonly chat.admin.spaces.readonly", methods: "spaces.search", possible: "use_admin_access", minimal: "chat.admin.spaces.readonly chat.spaces.readonly"},
	{name: "perhaps not asked for", kind: model.User, scopes: "chat.spaces chat.messages.create", methods: "spaces.messages.create", minimal: "chat.messages.create",
		change: func(c *model.Credential) { c.Requested[0].Doubtful, c.Requested[1].Doubtful = true, true }},
	{name: "subject or none", kind: model.Delegation, scopes: "chat.bot chat.spaces.readonly", methods: "spaces.list",
		change: func(c *model.Credential) { c.MaybeApp = true }},
	{name: "the wrong kind of scope", kind: model.Delegation, scopes: "chat.bot", methods: "spaces.messages.create", minimal: "chat.messages.create"},
	{name: "an unknown call may need it", kind: model.ServiceAccount, scopes: "chat.bot chat.app.delete", methods: "spaces.messages.create", minimal: "chat.bot",
		change: func(c *model.Credential) { c.MayServe = []*model.Call{{Method: "chat.spaces.delete"}} }},
	{name: "another list may be in use", kind: model.ServiceAccount, scopes: "chat.bot chat.app.delete", methods: "spaces.messages.create", minimal: "chat.bot",
		change: func(c *model.Credential) { c.Among = []*model.Credential{{Kind: model.ServiceAccount}} }},
	{name: "another API's scope", kind: model.ServiceAccount, scopes: "chat.bot drive.readonly", methods: "spaces.messages.create", minimal: "chat.bot"},
}

func TestAssess(t *testing.T) {
	for _, test := range assessments {
		t.Run(test.name, func(t *testing.T) {
			c := &model.Credential{Kind: test.kind}
			for _, uri := range long(test.scopes) {
				c.Requested = append(c.Requested, model.Scope{URI: uri})
			}
			for _, method := range strings.Fields(test.methods) {
				r := &model.Reach{Credential: c, Possible: strings.Fields(test.possible)}
				c.Calls = append(c.Calls, &model.Call{Method: "chat." + method, Paths: []model.Path{{Reaches: []*model.Reach{r}}}})
			}
			if test.change != nil {
				test.change(c)
			}
			a := check.Assess(c, scopemap.Default())
			var over []string
			for _, e := range a.Over {
				over = append(over, e.URI)
			}
			for _, part := range []struct {
				name      string
				got, want []string
			}{{"minimal", a.Minimal, long(test.minimal)}, {"over", over, long(test.over)}, {"missing", a.Missing, long(test.missing)}} {
				slices.Sort(part.got)
				slices.Sort(part.want)
				if !slices.Equal(part.got, part.want) {
					t.Errorf("%s is %v, want %v", part.name, part.got, part.want)
				}
			}
		})
	}
}

func long(names string) []string {
	var uris []string
	for _, name := range strings.Fields(names) {
		uris = append(uris, scopemap.ScopePrefix+name)
	}
	return uris
}

// TestProved finds nothing where another credential could be the one in use.
func TestProved(t *testing.T) {
	table := scopemap.Default()
	none := &model.Reach{Credential: &model.Credential{Kind: model.NoCredential}}
	bot := &model.Reach{Credential: &model.Credential{Kind: model.ServiceAccount, Requested: []model.Scope{{URI: scopemap.ScopePrefix + "chat.bot"}}}}
	call := func(paths ...model.Path) *model.Call {
		return &model.Call{Method: "chat.spaces.messages.create", Paths: paths}
	}
	for _, test := range []struct {
		name string
		call *model.Call
		want int
	}{
		{"alone", call(model.Path{Reaches: []*model.Reach{none}}), 1},
		{"on a path of its own", call(model.Path{Reaches: []*model.Reach{bot}}, model.Path{Reaches: []*model.Reach{none}}), 1},
		{"beside one that is fine", call(model.Path{Reaches: []*model.Reach{bot, none}}), 0},
		{"beside one that is not known", call(model.Path{Reaches: []*model.Reach{none}, Open: true}), 0},
	} {
		if got := len(check.Proved(test.call, table, check.WrongPrincipal)); got != test.want {
			t.Errorf("%s: %d proved, want %d", test.name, got, test.want)
		}
	}
}
