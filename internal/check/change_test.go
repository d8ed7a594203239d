package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// own is a place in the package that the credentials of these tests are made in
// and used in, other one in a package that it imports.
func own(line int) model.Position {
	return model.Position{File: "example.com/app/main.go", Line: line, Column: 1}
}

func other(line int) model.Position {
	return model.Position{File: "example.com/app/lib/lib.go", Line: line, Column: 1}
}

// A listed is a credential whose scopes are named line by line.
type listed struct {
	kind    model.CredentialKind
	scopes  string // "10 chat.bot, 11 chat.spaces"
	methods string
	change  func(*model.Credential)
}

func (l listed) credential(m *model.Model) *model.Credential {
	c := &model.Credential{Kind: l.kind, Position: own(5)}
	for part := range strings.SplitSeq(l.scopes, ", ") {
		var line int
		var scope string
		if n, _ := fmt.Sscan(part, &line, &scope); n == 2 {
			c.Requested = append(c.Requested, model.Scope{URI: long(scope)[0], Position: own(line)})
		}
	}
	for _, method := range strings.Fields(l.methods) {
		call, r := reach(c, method, "", "")
		r.Closes, call.Client = own(20), model.REST
	}
	if l.change != nil {
		l.change(c)
	}
	m.Credentials = append(m.Credentials, c)
	return c
}

// TestChanges checks what is changed for the first credential of a model, as
// "line scope>instead", or why nothing is.
func TestChanges(t *testing.T) {
	unnamed := func(c *model.Credential) {
		c.Defaulted = true
		for i := range c.Requested {
			c.Requested[i].Position = model.Position{}
		}
	}
	bot := "10 chat.bot, 11 chat.app.spaces"
	fits := listed{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create"}
	for _, test := range []struct {
		name string
		all  []listed
		set  func(*model.Model)
		want string
	}{
		{name: "no call needs it", all: []listed{fits}, want: "11 chat.app.spaces>"},
		{name: "a narrower one does", all: []listed{{kind: model.User, scopes: "10 chat.messages", methods: "spaces.messages.create"}}, want: "10 chat.messages>chat.messages.create"},
		{name: "the narrower one is asked for", all: []listed{{kind: model.User, scopes: "10 chat.messages, 11 chat.messages.create", methods: "spaces.messages.create"}}, want: "10 chat.messages>"},
		{name: "the narrower one is perhaps asked for", want: "10 chat.messages>chat.messages.create",
			all: []listed{{kind: model.User, scopes: "10 chat.messages, 11 chat.messages.create", methods: "spaces.messages.create",
				change: func(c *model.Credential) { c.Requested[1].Doubtful = true }}}},
		{name: "two by one", all: []listed{{kind: model.User, scopes: "10 chat.messages, 11 chat.delete", methods: "spaces.messages.create"}}, want: "10 chat.messages>chat.messages.create, 11 chat.delete>"},
		{name: "named in several places", want: "11 chat.app.spaces>, 14 chat.app.spaces>",
			all: []listed{{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create",
				change: func(c *model.Credential) { c.Requested[1].Others = []model.Position{own(14)} }}}},
		{name: "named in a place that is not known", want: "not every place is known",
			all: []listed{{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create",
				change: func(c *model.Credential) { c.Requested[1].Others = []model.Position{{}} }}}},
		{name: "one short of another", all: []listed{{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create spaces.delete"}}, want: "11 chat.app.spaces>"},

		{name: "shared by two that do not need it", all: []listed{fits, {kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.delete"}}, want: "11 chat.app.spaces>"},
		{name: "shared with one that needs it", all: []listed{fits, {kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create spaces.patch"}}, want: "may need it"},
		{name: "shared with one that needs another", want: "need different scopes",
			all: []listed{{kind: model.User, scopes: "10 chat.messages", methods: "spaces.messages.create"}, {kind: model.User, scopes: "10 chat.messages", methods: "spaces.messages.list"}}},
		{name: "shared with one that brings more", want: "11 chat.app.spaces>, 12 chat.app.delete>",
			all: []listed{fits, {kind: model.ServiceAccount, scopes: bot + ", 12 chat.app.delete", methods: "spaces.messages.create"}}},
		{name: "shared with one whose list is not known", want: "not all is known",
			all: []listed{fits, {kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create",
				change: func(c *model.Credential) { c.Unknown = []model.Gap{{What: model.GapScopes}} }}}},
		{name: "shared with one that escapes", want: "not all uses are known",
			all: []listed{fits, {kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create",
				change: func(c *model.Credential) { c.Escapes = true }}}},
		{name: "shared with one that nothing uses", want: "nothing uses",
			all: []listed{fits, {kind: model.ServiceAccount, scopes: bot}}},
		{name: "shared with one that has it in doubt", want: "may need it",
			all: []listed{fits, {kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create",
				change: func(c *model.Credential) { c.Requested[1].Doubtful = true }}}},
		{name: "a text with two scopes", all: []listed{{kind: model.ServiceAccount, scopes: "10 chat.bot, 10 chat.app.spaces", methods: "spaces.messages.create"}}, want: "names other scopes too"},

		{name: "nothing uses it", all: []listed{{kind: model.ServiceAccount, scopes: bot}}, want: "nothing uses"},
		{name: "only a webhook is called", want: "nothing uses",
			all: []listed{{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create",
				change: func(c *model.Credential) { c.Calls[0].Method, c.Calls[0].Client = model.MethodWebhook, model.Webhook }}}},
		{name: "named in a package below", want: "which others may use too",
			all: []listed{{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create",
				change: func(c *model.Credential) { c.Requested[1].Position = other(3) }}}},
		{name: "named in a generated file", all: []listed{fits}, want: "is generated",
			set: func(m *model.Model) { m.Unblamed = map[string]bool{own(1).File: true} }},
		{name: "named in a manifest", want: "in no Go file",
			all: []listed{{kind: model.User, scopes: "10 chat.messages", methods: "spaces.messages.create",
				change: func(c *model.Credential) { c.Requested[0].Position.File = "bot/appsscript.json" }}}},

		{name: "useless for the app and for a user", want: "12 chat.delete>",
			all: []listed{{kind: model.ApplicationDefault, scopes: "10 chat.bot, 11 chat.spaces.readonly, 12 chat.delete", methods: "spaces.list"}}},
		{name: "what to ask for depends on whom it acts as", want: "whom the credential acts as",
			all: []listed{{kind: model.ApplicationDefault, scopes: "10 chat.bot, 11 chat.spaces", methods: "spaces.list"}}},

		{name: "no scopes are named", all: []listed{{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create", change: unnamed}}, want: "5 chat.bot"},
		{name: "no scopes are named, nor whom it acts as", want: "whom it acts as",
			all: []listed{{kind: model.ApplicationDefault, scopes: "1 chat.bot, 1 chat.messages.create, 1 chat.spaces", methods: "spaces.messages.create", change: unnamed}}},
		{name: "only a user can call", want: "whom the credential acts as",
			all: []listed{{kind: model.ApplicationDefault, scopes: "1 chat.bot, 1 chat.users.readstate, 1 chat.spaces", methods: "users.spaces.getSpaceReadState", change: unnamed}}},
		{name: "another client is made there", want: "may need other scopes",
			all: []listed{{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create", change: unnamed},
				{kind: model.Delegation, scopes: bot + ", 1 chat.messages.create", methods: "spaces.messages.create", change: unnamed}}},
		{name: "a call that may be its", want: "may do, or ask for, something else",
			all: []listed{{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create",
				change: func(c *model.Credential) {
					unnamed(c)
					c.MayServe = []*model.Call{{Method: "chat.spaces.messages.delete"}}
				}}}},
		{name: "made in a package below", want: "which others may use too",
			all: []listed{{kind: model.ServiceAccount, scopes: bot, methods: "spaces.messages.create",
				change: func(c *model.Credential) { unnamed(c); c.Position = other(3) }}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := &model.Model{Package: "example.com/app"}
			for _, l := range test.all {
				l.credential(m)
			}
			if test.set != nil {
				test.set(m)
			}
			change, err := check.NewChanges(m, scopemap.Default()).For(m.Credentials[0])
			if got := inWords(change, err); got != test.want && (err == nil || !strings.Contains(got, test.want)) {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func inWords(change *model.Change, err error) string {
	switch {
	case err != nil:
		return err.Error()
	case change.Client != nil:
		return fmt.Sprintf("%d %s", change.Client.Position.Line, check.ShortAll(change.Client.Scopes))
	}
	var parts []string
	for _, s := range change.Scopes {
		parts = append(parts, fmt.Sprintf("%d %s>%s", s.Position.Line, check.Short(s.URI), check.ShortAll(s.Instead)))
	}
	return strings.Join(parts, ", ")
}

// TestChangesAlike has credentials that share a place: what is changed for one
// is changed for the other.
func TestChangesAlike(t *testing.T) {
	m := &model.Model{Package: "example.com/app"}
	for _, scopes := range []string{"10 chat.bot, 11 chat.app.spaces", "10 chat.bot, 11 chat.app.spaces, 12 chat.app.delete"} {
		listed{kind: model.ServiceAccount, scopes: scopes, methods: "spaces.messages.create"}.credential(m)
	}
	changes := check.NewChanges(m, scopemap.Default())
	a, errA := changes.For(m.Credentials[0])
	b, errB := changes.For(m.Credentials[1])
	if inWords(a, errA) != inWords(b, errB) {
		t.Errorf("%s and %s", inWords(a, errA), inWords(b, errB))
	}
}
