package config_test

import (
	"reflect"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

func at(line, column int) model.Position {
	return model.Position{File: "../.chatscopelint.yml", Line: line, Column: column}
}

func TestPolicy(t *testing.T) {
	c := parse(t,
		"programs:",
		"  ./cmd/bot/: {declared: [chat.bot, email]}",
		"  .: {declared: []}",
		"  example.com/other/cmd: {declared: []}",
		"forbidden: {scopes: [chat.delete], classes: [restricted]}",
	)
	want := &model.Policy{
		Declared: []model.Declaration{
			{Programs: []string{"../cmd/bot", "example.com/app/cmd/bot"}, Position: at(2, 3), Scopes: []model.Scope{
				{URI: prefix + "chat.bot", Position: at(2, 27)}, {URI: prefix + "userinfo.email", Position: at(2, 37)},
			}},
			{Programs: []string{"..", "example.com/app"}, Position: at(3, 3), Scopes: []model.Scope{}},
			{Programs: []string{"example.com/other/cmd"}, Position: at(4, 3), Scopes: []model.Scope{}},
		},
		ForbiddenScopes:  []model.Scope{{URI: prefix + "chat.delete", Position: at(5, 22)}},
		ForbiddenClasses: []model.ForbiddenClass{{Class: "restricted", Position: at(5, 46)}},
	}
	got, err := c.Policy(config.Root{File: "../.chatscopelint.yml", Dir: "..", Module: "example.com/app"})
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, got, want)
	}
	got, err = c.Policy(config.Root{File: "../.chatscopelint.yml", Dir: "."}) // a script project in no module
	if err != nil || !reflect.DeepEqual(got.Declared[0].Programs, []string{"cmd/bot"}) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestNoPolicy(t *testing.T) {
	c := parse(t, "suppress: [{check: policy, reason: x}]", "forbidden: {scopes: []}")
	if p, err := c.Policy(config.Root{File: "c.yml", Dir: "."}); p != nil || err != nil {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestPolicyTwice(t *testing.T) {
	for _, twice := range []string{"example.com/app/cmd/bot", "./cmd/bot/", "example.com/app/cmd/bot/"} {
		c := parse(t, "programs:", "  ./cmd/bot: {declared: []}", "  "+twice+": {declared: []}")
		_, err := c.Policy(config.Root{File: "../.chatscopelint.yml", Dir: "..", Module: "example.com/app"})
		want := ".chatscopelint.yml:3:3: " + twice + " is the program that ../.chatscopelint.yml:2:3 names too; keep one"
		if err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}
