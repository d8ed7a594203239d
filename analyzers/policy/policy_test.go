package policy_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/policy"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

func at(line int) model.Position {
	return model.Position{File: "example.com/app/main.go", Line: line, Column: 2}
}

func inConfig(line int) model.Position {
	return model.Position{File: ".chatscopelint.yml", Line: line, Column: 5}
}

// scopes are scopes by their short names, one a line from the first on. A "?"
// after a name makes it doubtful.
func scopes(names string, place func(int) model.Position, line int) []model.Scope {
	list := []model.Scope{}
	for i, name := range strings.Fields(names) {
		uri, doubtful := strings.CutSuffix(name, "?")
		if uri != "openid" && uri != "email" {
			uri = scopemap.ScopePrefix + uri
		}
		list = append(list, model.Scope{URI: uri, Position: place(line + i), Doubtful: doubtful})
	}
	return list
}

// credential is made on line 9 and names its scopes from line 10 on.
func credential(kind model.CredentialKind, names string) *model.Credential {
	return &model.Credential{Kind: kind, Position: at(9), Function: "example.com/app.main", Package: "example.com/app", Requested: scopes(names, at, 10)}
}

// declared is what the program declares, from line 3 of the configuration on.
func declared(program, names string) model.Declaration {
	return model.Declaration{Programs: []string{"cmd", program}, Position: inConfig(2), Scopes: scopes(names, inConfig, 3)}
}

// judge words the findings on a program, a line for each.
func judge(p model.Policy, programs ...model.Program) string {
	m := &model.Model{Policy: &p}
	for _, program := range programs {
		m.Add(program)
	}
	var b strings.Builder
	for _, f := range append(policy.Check.Judge(m, scopemap.Default()), policy.Unused(m, scopemap.Default())...) {
		short := make([]string, len(f.Scopes))
		for i, uri := range f.Scopes {
			short[i] = strings.TrimPrefix(uri, scopemap.ScopePrefix)
		}
		fmt.Fprintf(&b, "%s %s %s:%d %s\n", f.Severity, f.Reason, f.Position.File, f.Position.Line, strings.Join(short, " "))
	}
	return strings.TrimSpace(b.String())
}

const app = "example.com/app"

func TestUndeclared(t *testing.T) {
	for _, test := range []struct {
		name     string
		kind     model.CredentialKind
		asked    string
		declared string
		change   func(*model.Credential)
		want     string
	}{
		{name: "all are declared", kind: model.User, asked: "chat.spaces openid email drive", declared: "chat.spaces openid userinfo.email drive"},
		{name: "one is not", kind: model.ServiceAccount, asked: "chat.bot chat.app.spaces", declared: "chat.bot",
			want: "error undeclared_scope example.com/app/main.go:11 chat.app.spaces"},
		{name: "none is", kind: model.Delegation, asked: "chat.spaces chat.messages",
			want: "error undeclared_scope example.com/app/main.go:10 chat.spaces chat.messages"},
		{name: "a narrower one is", kind: model.User, asked: "chat.spaces", declared: "chat.spaces chat.spaces.readonly",
			want: "warning declared_unused .chatscopelint.yml:4 chat.spaces.readonly"},
		{name: "a broader one is declared", kind: model.User, asked: "chat.spaces.readonly", declared: "chat.spaces",
			want: "error undeclared_scope example.com/app/main.go:10 chat.spaces.readonly\nwarning declared_unused .chatscopelint.yml:3 chat.spaces"},
		{name: "to sign in", kind: model.User, asked: "openid email chat.spaces", declared: "chat.spaces",
			want: "error undeclared_scope example.com/app/main.go:10 openid email"},
		{name: "another API's", kind: model.User, asked: "chat.spaces drive", declared: "chat.spaces",
			want: "error undeclared_scope example.com/app/main.go:11 drive"},
		{name: "perhaps", kind: model.User, asked: "chat.spaces? chat.delete", declared: "",
			want: "error undeclared_scope example.com/app/main.go:11 chat.delete\nwarning undeclared_scope example.com/app/main.go:10 chat.spaces"},
		{name: "a kind that the code does not say", kind: model.CredentialsFile, asked: "chat.bot",
			want: "error undeclared_scope example.com/app/main.go:10 chat.bot"},
		{name: "the default list", kind: model.ApplicationDefault, asked: "chat.bot chat.spaces", declared: "chat.bot",
			change: func(c *model.Credential) {
				c.Defaulted, c.Requested[0].Position, c.Requested[1].Position = true, model.Position{}, model.Position{}
			},
			want: "error undeclared_scope example.com/app/main.go:9 chat.spaces"},
		{name: "a part is not known", kind: model.User, asked: "chat.delete", declared: "chat.spaces",
			change: func(c *model.Credential) { c.Asked, c.Unknown = true, []model.Gap{{What: model.GapScopes}} },
			want:   "error undeclared_scope example.com/app/main.go:10 chat.delete"},
		{name: "granted elsewhere", kind: model.User, asked: "chat.delete", declared: "chat.spaces",
			change: func(c *model.Credential) { c.Unknown = []model.Gap{{What: model.GapScopes}} }},
		{name: "an API key", kind: model.APIKey, asked: "chat.delete"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := credential(test.kind, test.asked)
			if test.change != nil {
				test.change(c)
			}
			got := judge(model.Policy{Declared: []model.Declaration{declared(app, test.declared)}}, model.Program{ID: app, Credentials: []*model.Credential{c}})
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestUnused checks what is declared for nothing, and what keeps it open.
func TestUnused(t *testing.T) {
	const unused = "warning declared_unused .chatscopelint.yml:4 chat.delete"
	gap := []model.Gap{{What: model.GapScopes}}
	for _, test := range []struct {
		name   string
		change func(*model.Program, *model.Credential)
		want   string
	}{
		{name: "never asked for", want: unused},
		{name: "asked for by another credential", change: func(p *model.Program, _ *model.Credential) {
			p.Credentials = append(p.Credentials, credential(model.User, "chat.delete"))
		}},
		{name: "perhaps asked for", change: func(p *model.Program, _ *model.Credential) {
			p.Credentials = append(p.Credentials, credential(model.User, "chat.delete?"))
		}},
		{name: "nothing is asked for", change: func(p *model.Program, _ *model.Credential) { p.Credentials = nil },
			want: "warning declared_unused .chatscopelint.yml:3 chat.bot\n" + unused},
		{name: "a list is not known", change: func(_ *model.Program, c *model.Credential) { c.Unknown = gap }},
		{name: "listed, and granted elsewhere", change: func(p *model.Program, _ *model.Credential) {
			elsewhere := credential(model.User, "chat.delete")
			elsewhere.Unknown = gap
			p.Credentials = append(p.Credentials, elsewhere)
		}},
		{name: "a kind is not known", change: func(_ *model.Program, c *model.Credential) { c.UnknownKind = gap }},
		{name: "of no known kind", change: func(_ *model.Program, c *model.Credential) { c.Kind = model.UnknownKind }},
		{name: "what an API key asks for does not matter", change: func(p *model.Program, _ *model.Credential) {
			key := credential(model.APIKey, "")
			key.Unknown = gap
			p.Credentials = append(p.Credentials, key)
		}, want: unused},
		{name: "a call is open", change: func(p *model.Program, _ *model.Credential) {
			p.Calls = []*model.Call{{Method: "chat.spaces.list", Position: at(20), Paths: []model.Path{{Open: true}}}}
		}},
		{name: "a call has a gap", change: func(p *model.Program, _ *model.Credential) {
			p.Calls = []*model.Call{{Method: "chat.spaces.list", Position: at(20), Gaps: gap}}
		}},
		{name: "a call is known", change: func(p *model.Program, c *model.Credential) {
			p.Calls = []*model.Call{{Method: "chat.spaces.list", Position: at(20), Paths: []model.Path{{Reaches: []*model.Reach{{Credential: c}}}}}}
		}, want: unused},
		{name: "a request is not read", change: func(p *model.Program, _ *model.Credential) { p.Gaps = gap }},
		{name: "it is handed out", change: func(_ *model.Program, c *model.Credential) { c.Escapes = true }, want: unused},
		{name: "a script project of that folder", change: func(p *model.Program, _ *model.Credential) { p.ID = "cmd" }, want: unused},
		{name: "another program", change: func(p *model.Program, _ *model.Credential) { p.ID = "example.com/other" }},
		{name: "the library rest", change: func(p *model.Program, _ *model.Credential) { p.ID = "" }},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := credential(model.ServiceAccount, "chat.bot")
			p := model.Program{ID: app, Credentials: []*model.Credential{c}}
			if test.change != nil {
				test.change(&p, c)
			}
			// Scopes of other APIs may be asked for by code that is not read.
			d := declared(app, "chat.bot chat.delete drive openid")
			if got := judge(model.Policy{Declared: []model.Declaration{d}}, p); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestFolder has a main package and a script project in one folder: what either
// asks for is asked for.
func TestFolder(t *testing.T) {
	programs := func() []model.Program {
		return []model.Program{
			{ID: app, Credentials: []*model.Credential{credential(model.ServiceAccount, "chat.bot")}},
			{ID: "cmd", Credentials: []*model.Credential{credential(model.User, "chat.spaces")}},
		}
	}
	if got := judge(model.Policy{Declared: []model.Declaration{declared(app, "chat.bot chat.spaces")}}, programs()...); got != "" {
		t.Error(got)
	}
	open := programs()
	open[1].Credentials[0].Unknown = []model.Gap{{What: model.GapScopes}}
	if got := judge(model.Policy{Declared: []model.Declaration{declared(app, "chat.bot chat.delete")}}, open...); got != "" {
		t.Error(got)
	}
}

func TestForbidden(t *testing.T) {
	for _, test := range []struct {
		name            string
		asked           string
		scopes, classes string
		declared        string
		want            string
	}{
		{name: "a scope", asked: "chat.bot chat.delete", scopes: "chat.delete", want: "error forbidden_scope example.com/app/main.go:11 chat.delete"},
		{name: "by its other name", asked: "email", scopes: "userinfo.email", want: "error forbidden_scope example.com/app/main.go:10 email"},
		{name: "another API's", asked: "drive", scopes: "drive", want: "error forbidden_scope example.com/app/main.go:10 drive"},
		{name: "another one", asked: "chat.spaces.readonly", scopes: "chat.spaces"},
		{name: "a class", asked: "chat.spaces chat.messages", classes: "restricted", want: "error forbidden_scope example.com/app/main.go:11 chat.messages"},
		{name: "two classes", asked: "chat.bot chat.spaces chat.messages", classes: "restricted sensitive", want: "error forbidden_scope example.com/app/main.go:11 chat.spaces chat.messages"},
		{name: "a class of other APIs is not known", asked: "drive", classes: "non-sensitive sensitive restricted"},
		{name: "a scope and its class", asked: "chat.messages", scopes: "chat.messages", classes: "restricted", want: "error forbidden_scope example.com/app/main.go:10 chat.messages"},
		{name: "perhaps", asked: "chat.delete?", scopes: "chat.delete", want: "warning forbidden_scope example.com/app/main.go:10 chat.delete"},
		{name: "a class that Google does not give", asked: "chat.spaces.pins", classes: "sensitive", want: "warning forbidden_scope example.com/app/main.go:10 chat.spaces.pins"},
		{name: "to declare it would not do", asked: "chat.spaces chat.delete", scopes: "chat.delete", declared: "chat.bot",
			want: "error forbidden_scope example.com/app/main.go:11 chat.delete\nerror undeclared_scope example.com/app/main.go:10 chat.spaces\nwarning declared_unused .chatscopelint.yml:3 chat.bot"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := model.Policy{ForbiddenScopes: scopes(test.scopes, inConfig, 20)}
			for i, class := range strings.Fields(test.classes) {
				p.ForbiddenClasses = append(p.ForbiddenClasses, model.ForbiddenClass{Class: class, Position: inConfig(30 + i)})
			}
			if test.declared != "" {
				p.Declared = []model.Declaration{declared(app, test.declared)}
			}
			if got := judge(p, model.Program{ID: app, Credentials: []*model.Credential{credential(model.User, test.asked)}}); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
	// What is forbidden is so in library code too.
	p := model.Policy{ForbiddenScopes: scopes("chat.delete", inConfig, 20)}
	if got := judge(p, model.Program{Credentials: []*model.Credential{credential(model.User, "chat.delete")}}); got == "" {
		t.Error("in library code it is not")
	}
}

// TestShared has a credential of two programs, of which not both declare all.
func TestShared(t *testing.T) {
	program := func(id string) model.Program {
		return model.Program{ID: id, Credentials: []*model.Credential{credential(model.User, "chat.spaces chat.delete")}}
	}
	a, b := declared("a", "chat.spaces chat.delete"), declared("b", "chat.spaces")
	a.Programs, b.Programs = a.Programs[1:], b.Programs[1:]
	p := model.Policy{Declared: []model.Declaration{a, b}}
	const want = "error undeclared_scope example.com/app/main.go:11 chat.delete"
	if got := judge(p, program("a"), program("b"), program("c")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSilent(t *testing.T) {
	m := &model.Model{}
	m.Add(model.Program{ID: app, Credentials: []*model.Credential{credential(model.User, "chat.delete")}})
	for _, p := range []*model.Policy{nil, {}} {
		m.Policy = p
		if findings := append(policy.Check.Judge(m, scopemap.Default()), policy.Unused(m, scopemap.Default())...); len(findings) > 0 {
			t.Errorf("with %+v: %+v", p, findings)
		}
	}
}

func TestFinding(t *testing.T) {
	for _, test := range []struct {
		name   string
		asked  string
		change func(*model.Credential)
		want   string
	}{
		{name: "one", asked: "chat.bot chat.spaces",
			want: "the user credential asks for chat.spaces, which is not declared for example.com/app at .chatscopelint.yml:2; ask for less, or declare there what is approved (the credential is made at main.go:9)"},
		{name: "two", asked: "chat.bot chat.spaces openid",
			want: "the user credential asks for chat.spaces, openid, which are not declared for example.com/app at .chatscopelint.yml:2; ask for less, or declare there what is approved (the credential is made at main.go:9)"},
		{name: "perhaps", asked: "chat.bot chat.spaces?",
			want: "the user credential may ask for chat.spaces, which is not declared for example.com/app at .chatscopelint.yml:2; ask for less, or declare there what is approved (the credential is made at main.go:9)"},
		{name: "the default list", asked: "chat.bot chat.spaces chat.spaces.readonly",
			change: func(c *model.Credential) {
				c.Defaulted = true
				for i := range c.Requested {
					c.Requested[i].Position = model.Position{}
				}
			},
			want: "no scopes are named, so the user credential asks for all 3 of its client library: chat.spaces, chat.spaces.readonly are not declared for example.com/app at .chatscopelint.yml:2; ask for less, or declare there what is approved"},
		{name: "forbidden", asked: "chat.bot chat.delete chat.messages",
			want: "the user credential asks for chat.delete, chat.messages: chat.delete is forbidden at .chatscopelint.yml:20; chat.messages is of class restricted, forbidden at .chatscopelint.yml:30; ask for less (the credential is made at main.go:9)"},
		{name: "forbidden, as it seems", asked: "chat.bot chat.app.all.messages.readonly",
			want: "the user credential asks for chat.app.all.messages.readonly, which is probably of class restricted, forbidden at .chatscopelint.yml:30; ask for less (the credential is made at main.go:9)"},
		{name: "unused", asked: "",
			want: "chat.bot is declared for example.com/app, which never asks for it; remove it here, and from what is approved"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := credential(model.User, test.asked)
			if test.change != nil {
				test.change(c)
			}
			m := &model.Model{Policy: &model.Policy{
				Declared:         []model.Declaration{declared(app, "chat.bot")},
				ForbiddenScopes:  scopes("chat.delete", inConfig, 20),
				ForbiddenClasses: []model.ForbiddenClass{{Class: "restricted", Position: inConfig(30)}},
			}}
			m.Add(model.Program{ID: app, Credentials: []*model.Credential{c}})
			findings := append(policy.Check.Judge(m, scopemap.Default()), policy.Unused(m, scopemap.Default())...)
			if len(findings) != 1 || findings[0].Message != test.want {
				t.Fatalf("got  %+v\nwant %s", findings, test.want)
			}
			if f := findings[0]; f.Credential != nil && (f.Credential != c || f.Function != c.Function || f.Trace[0].Position != c.Position || f.Trace[1].Position.File != ".chatscopelint.yml") {
				t.Errorf("it is %+v", f)
			}
		})
	}
}
