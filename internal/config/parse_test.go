package config_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

const prefix = scopemap.ScopePrefix

func text(value string, line, column int) scopemap.Text {
	return scopemap.Text{Value: value, Line: line, Column: column}
}

func parse(t *testing.T, lines ...string) *config.Config {
	t.Helper()
	c, err := config.Parse(".chatscopelint.yml", []byte(strings.Join(lines, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const whole = `# what is allowed
baseline: ci/baseline.json
suppress:
  - check: overscope
    path: internal/**/*.go
    scope: chat.spaces
    function: (*example.com/app.Bot).Run
    reason: until the migration is over
    owner: chat-team
    until: 2027-01-31
  - {path: main.go, reason: a demo}
programs:
  ./cmd/bot:
    declared: [chat.bot, openid, email, drive.readonly, "https://mail.google.com/"]
  example.com/app/cmd/idle: {declared: []}
forbidden:
  scopes: [chat.delete, profile]
  classes: [restricted]
credentials:
  keys/sa.json: service_account
  me.json: user
models:
  - function: example.com/kit.NewClient
    makes: {kind: service_account, scopes: [chat.bot], subject: true}
  - function: example.com/kit.Open
    makes: {kind: user}
  - function: (*example.com/kit.Client).Send
    runs: chat.spaces.messages.create
`

func TestParse(t *testing.T) {
	want := &config.Config{
		File:     ".chatscopelint.yml",
		Baseline: text("ci/baseline.json", 2, 11),
		Suppress: []config.Entry{
			{
				Place: scopemap.Place{Line: 4, Column: 5},
				Check: text("overscope", 4, 12), Path: text("internal/**/*.go", 5, 11), Scope: text(prefix+"chat.spaces", 6, 12),
				Function: text("(*example.com/app.Bot).Run", 7, 15), Reason: text("until the migration is over", 8, 13),
				Owner: text("chat-team", 9, 12), Until: text("2027-01-31", 10, 12),
			},
			{Place: scopemap.Place{Line: 11, Column: 5}, Path: text("main.go", 11, 12), Reason: text("a demo", 11, 29)},
		},
		Programs: []config.Program{
			{Path: text("./cmd/bot", 13, 3), Declared: []scopemap.Text{
				text(prefix+"chat.bot", 14, 16), text("openid", 14, 26), text(prefix+"userinfo.email", 14, 34),
				text(prefix+"drive.readonly", 14, 41), text("https://mail.google.com/", 14, 57),
			}},
			{Path: text("example.com/app/cmd/idle", 15, 3), Declared: []scopemap.Text{}},
		},
		Forbidden: config.Forbidden{
			Scopes:  []scopemap.Text{text(prefix+"chat.delete", 17, 12), text(prefix+"userinfo.profile", 17, 25)},
			Classes: []scopemap.Text{text("restricted", 18, 13)},
		},
		Credentials: []config.KeyFile{
			{Path: text("keys/sa.json", 20, 3), Type: text("service_account", 20, 17)},
			{Path: text("me.json", 21, 3), Type: text("authorized_user", 21, 12)},
		},
		Models: []config.Model{
			{Function: text("example.com/kit.NewClient", 23, 15), Makes: &config.Credential{
				Kind: model.Delegation, Scopes: []scopemap.Text{text(prefix+"chat.bot", 24, 45)}, ScopesKnown: true,
			}},
			{Function: text("example.com/kit.Open", 25, 15), Makes: &config.Credential{Kind: model.User, Scopes: []scopemap.Text{}}},
			{Function: text("(*example.com/kit.Client).Send", 27, 15), Runs: text("chat.spaces.messages.create", 28, 11)},
		},
	}
	if got := parse(t, whole); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestParseNothing(t *testing.T) {
	for _, data := range []string{"", "# nothing yet\n", "suppress:\nprograms:\nforbidden:\ncredentials:\nmodels:\nbaseline:\n"} {
		c := parse(t, data)
		if len(c.Suppress)+len(c.Programs)+len(c.Forbidden.Scopes)+len(c.Forbidden.Classes)+len(c.Credentials)+len(c.Models) > 0 || c.Baseline.Value != "" {
			t.Errorf("%q says %+v", data, c)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"unknown key", "supress: []", `1:1: unknown key "supress"; known are baseline, suppress, programs, forbidden, credentials, models`},
		{"unknown key inside", "suppress: [{chek: overscope}]", `1:13: unknown key "chek"; known are check, path, scope, function, reason, owner, until`},
		{"second document", "baseline: b\n---\nbaseline: c\n", "3:1: a second document starts here; keep one document in the file"},
		{"malformed", "suppress:\n\t- x\n", "2:2: found character that cannot start any token"},
		{"first in the file", "suppress:\n  - {check: no, reason: x}\nbaseline: /b\nprograms: {p: }\n", `2:13: unknown check "no"; use missingscope, overscope, credtype, syncauth, webhooksecret, eventauth, consent or policy`},

		{"no reason", "suppress:\n  - check: overscope\n    owner: me", "2:5: reason is missing; say why the finding may stand"},
		{"reason without a word", "suppress: [{check: overscope, reason: '...'}]", "1:12: reason is missing; say why the finding may stand"},
		{"names nothing", "suppress:\n  - reason: x\n", "2:5: the entry names nothing; give a check, a path, a scope or a function"},
		{"is nothing", "suppress:\n  - {}\n", "2:5: the entry names nothing; give a check, a path, a scope or a function"},
		{"names no text", "suppress: [{path: '', reason: x}]", "1:19: the text is empty; name something, or leave the key out"},
		{"unknown check", "suppress: [{check: nolint, reason: x}]", `1:20: unknown check "nolint"; use missingscope, overscope, credtype, syncauth, webhooksecret, eventauth, consent or policy`},
		{"no date", "suppress: [{check: policy, reason: x, until: 31.1.2027}]", "1:46: until is no date; write the last day on which the entry counts, such as 2027-01-31"},
		{"no day of the calendar", "suppress: [{check: policy, reason: x, until: 2027-02-30}]", "1:46: until is no date; write the last day on which the entry counts, such as 2027-01-31"},
		{"short date", "suppress: [{check: policy, reason: x, until: 2027-2-3}]", "1:46: until is no date; write the last day on which the entry counts, such as 2027-01-31"},
		{"backslash", `suppress: [{path: 'cmd\a.go', reason: x}]`, "1:19: a path has forward slashes; write them for the backslashes"},
		{"absolute path", "suppress: [{path: /src/a.go, reason: x}]", "1:19: a path is relative to the configuration's directory; leave out the slash at its start"},
		{"directory", "suppress: [{path: cmd/, reason: x}]", "1:19: a directory matches no file; write cmd/** for all that lies in it"},
		{"leaves the directory", "suppress: [{path: a/../../b.go, reason: x}]", "1:19: a path with .. leaves the configuration's directory; name a file in it"},
		{"open bracket", "suppress: [{path: 'a[b.go', reason: x}]", "1:19: the pattern a[b.go is malformed; close its bracket"},
		{"stars inside", "suppress: [{path: 'a**/b.go', reason: x}]", "1:19: ** stands for whole elements; write **/ before it or * in its place"},
		{"type arguments", "suppress: [{function: 'a.F[int]', reason: x}]", "1:23: a function is named without its type arguments; leave them out"},

		{"misspelt scope", "suppress: [{scope: chat.bto, reason: x}]", "1:20: unknown scope chat.bto; did you mean chat.bot? If not, write its full URI"},
		{"misspelt start of a scope", "forbidden: {scopes: [caht.delete]}", "1:22: unknown scope caht.delete; did you mean chat.delete? If not, write its full URI"},
		{"scope in capitals", "forbidden: {scopes: [Chat.Delete]}", "1:22: unknown scope Chat.Delete; did you mean chat.delete? If not, write its full URI"},
		{"unknown Chat scope", "forbidden: {scopes: [chat.everything]}", "1:22: unknown scope chat.everything; chatscopelint scopes lists all, and one that is newer can be written as a full URI"},
		{"scope of two words", "forbidden: {scopes: [drive file]}", `1:22: "drive file" is no scope; give a Chat scope its short name (chat.bot), any other its full URI`},
		{"empty scope", "forbidden: {scopes: ['']}", `1:22: "" is no scope; give a Chat scope its short name (chat.bot), any other its full URI`},
		{"scope that is null", "forbidden: {scopes: [chat.bot, ~]}", `1:32: an empty item; remove it`},
		{"scope pattern", "programs: {p: {declared: ['chat.*']}}", "1:27: chat.* is a pattern; name each scope"},
		{"scope twice", "forbidden:\n  scopes:\n    - email\n    - https://www.googleapis.com/auth/userinfo.email", "4:7: scope https://www.googleapis.com/auth/userinfo.email stands on line 3 too; remove one"},
		{"unknown class", "forbidden: {classes: [unknown]}", `1:23: unknown class "unknown"; use non-sensitive, sensitive or restricted`},
		{"class twice", "forbidden: {classes: [restricted, restricted]}", "1:35: class restricted stands on line 1 too; remove one"},

		{"program twice", "programs:\n  ./a: {declared: []}\n  ./a: {declared: []}", `3:3: key "./a" stands here twice; keep one`},
		{"nothing declared", "programs:\n  ./a: {}\n", "2:3: what ./a declares is missing; list its scopes under declared, or [] where it may ask for none"},
		{"no value", "programs:\n  ./a:\n", "2:3: what ./a declares is missing; list its scopes under declared, or [] where it may ask for none"},
		{"many programs", "programs: {./...: {declared: []}}", "1:12: ./... is a pattern; name each program, for each declares what it asks for itself"},
		{"program above", "programs: {../bot: {declared: []}}", "1:12: ../bot leaves the configuration's directory; name the program by its import path"},
		{"absolute program", "programs: {/src/bot: {declared: []}}", "1:12: /src/bot is no program; write a main package's import path, or its folder (./cmd/bot) with forward slashes"},
		{"no program", "programs: {'': {declared: []}}", "1:12: a program without a name; write a main package's import path, or its folder (./cmd/bot)"},

		{"a kind that no key file has", "credentials: {sa.json: api_key}", `1:24: unknown type of a key file "api_key"; use authorized_user, impersonated_service_account or service_account`},
		{"a type that says nothing", "credentials: {sa.json: external_account}", `1:24: unknown type of a key file "external_account"; use authorized_user, impersonated_service_account or service_account`},
		{"no kind", "credentials:\n  sa.json:\n", "2:3: the type of sa.json is missing; use authorized_user, impersonated_service_account or service_account"},
		{"key file twice", "credentials:\n  sa.json: user\n  ./sa.json: user\n", "3:3: key file ./sa.json stands on line 2 too; remove one"},
		{"key file pattern", "credentials: {'*.json': user}", "1:15: *.json is a pattern; name each key file"},
		{"no key file", "credentials: {'': user}", "1:15: a key file without a name; write its path as the code has it, or its base name"},

		{"neither", "models:\n  - function: a/b.F\n", "2:5: the model says nothing of the function; give makes or runs"},
		{"both", "models: [{function: a/b.F, makes: {kind: user}, runs: chat.spaces.list}]", "1:55: the model has makes and runs; keep one"},
		{"no function", "models: [{runs: chat.spaces.list}]", "1:10: function is missing; name it as example.com/kit.NewClient or (*example.com/kit.Client).Send"},
		{"function without a package", "models: [{function: Send, runs: chat.spaces.list}]", `1:21: "Send" is no function; name it as example.com/kit.NewClient or (*example.com/kit.Client).Send`},
		{"function with type arguments", "models: [{function: 'a.F[int]', runs: chat.spaces.list}]", "1:21: a function is named without its type arguments; leave them out"},
		{"method as the source has it", "models: [{function: a.(*T).F, runs: chat.spaces.list}]", `1:21: "a.(*T).F" is no function; name it as example.com/kit.NewClient or (*example.com/kit.Client).Send`},
		{"function twice", "models:\n  - {function: a.F, runs: chat.spaces.list}\n  - {function: a.F, runs: chat.spaces.get}\n", "3:16: function a.F has a model on line 2 too; remove one"},
		{"unknown method", "models: [{function: a.F, runs: spaces.list}]", `1:32: unknown method "spaces.list"; chatscopelint scopes lists all, such as chat.spaces.messages.create`},
		{"unknown kind", "models: [{function: a.F, makes: {kind: token}}]", `1:40: unknown kind "token"; use service_account, domain_wide_delegation, user, application_default, credentials_file, api_key or none`},
		{"kind is missing", "models: [{function: a.F, makes: {scopes: []}}]", "1:33: kind is missing; use service_account, domain_wide_delegation, user, application_default, credentials_file, api_key or none"},
		{"scopes of a key", "models: [{function: a.F, makes: {kind: api_key, scopes: [chat.bot]}}]", "1:33: api_key has no scopes; leave them out"},
		{"subject of a user", "models: [{function: a.F, makes: {kind: user, subject: true}}]", "1:33: user has no subject; only the key of a service account has one"},
		{"subject by name", "models: [{function: a.F, makes: {kind: service_account, subject: me@example.com}}]", "1:66: wants true or false"},

		{"absolute baseline", "baseline: /tmp/b.json", "1:11: the baseline's path is relative to the configuration's directory, with forward slashes; correct /tmp/b.json"},
		{"baseline without a name", "baseline: ''", "1:11: the baseline has no name; give a file's path, or leave the key out"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := config.Parse("c.yml", []byte(test.data))
			var placed *scopemap.YAMLError
			if !errors.As(err, &placed) || err.Error() != "c.yml:"+test.want {
				t.Errorf("got  %v\nwant c.yml:%s", err, test.want)
			}
		})
	}
}

// TestScopeNames checks which names of scopes are taken, and what they mean.
func TestScopeNames(t *testing.T) {
	for name, want := range map[string]string{
		"chat.bot":                              prefix + "chat.bot",
		"chat.app.all.users.readstate.readonly": prefix + "chat.app.all.users.readstate.readonly", // of the Workspace Events API
		prefix + "chat.bot":                     prefix + "chat.bot",
		prefix + "chat.of.tomorrow":             prefix + "chat.of.tomorrow",
		"drive":                                 prefix + "drive",
		"admin.directory.user.readonly":         prefix + "admin.directory.user.readonly",
		"userinfo.email":                        prefix + "userinfo.email",
		"email":                                 prefix + "userinfo.email",
		"profile":                               prefix + "userinfo.profile",
		"openid":                                "openid",
		"https://mail.google.com/":              "https://mail.google.com/",
	} {
		c := parse(t, "forbidden: {scopes: ['"+name+"']}")
		if got := c.Forbidden.Scopes[0].Value; got != want {
			t.Errorf("%s is %s, not %s", name, got, want)
		}
	}
}

func TestKeyFile(t *testing.T) {
	c := parse(t, "credentials: {sa.json: service_account, ./keys/me.json: user, me.json: impersonated_service_account}")
	for name, want := range map[string]string{
		"sa.json":          "service_account",
		"/etc/app/sa.json": "service_account",
		"keys/me.json":     "authorized_user",
		"other/me.json":    "impersonated_service_account",
		"keys/../me.json":  "impersonated_service_account",
		"notsa.json":       "",
		"":                 "",
	} {
		k, ok := c.KeyFile(name)
		if k.Type.Value != want || ok != (want != "") {
			t.Errorf("%q is of type %q (%v), not %q", name, k.Type.Value, ok, want)
		}
	}
}
