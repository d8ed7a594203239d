package known_test

import (
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/known"
)

func told(t *testing.T, text string) *known.Told {
	t.Helper()
	c, err := config.Parse(config.FileName, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return known.Tell(c)
}

// TestKeyFile looks files up by names of which a part may not be known.
func TestKeyFile(t *testing.T) {
	files := told(t, "credentials: {sa.json: service_account, keys/bot.json: service_account, bot.json: user, "+
		"a/me.json: user, b/same.json: user, same.json: user}")
	for _, test := range []struct{ name, file, want string }{
		{"whole", "sa.json", "service_account"},
		{"in a folder", "/etc/sa.json", "service_account"},
		{"with its folder", "keys/bot.json", "service_account"},
		{"in another folder", "other/bot.json", "authorized_user"},
		{"in a folder that is not known", known.Hole + "/sa.json", "service_account"},
		{"in a folder of which a part is known", "/etc/" + known.Hole + "/sa.json", "service_account"},
		{"after what may be the beginning of a name", known.Hole + "sa.json", ""},
		{"with an end that is not known", "sa.json" + known.Hole, ""},
		{"in a folder that may be the one", known.Hole + "/bot.json", ""},
		{"only told of with its folder", known.Hole + "/me.json", ""},
		{"in either folder of one type", known.Hole + "/same.json", "authorized_user"},
		{"not told of", "other.json", ""},
		{"not known", known.Hole, ""},
		{"empty", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			k, ok := files.KeyFile(test.file)
			if got := k.Type.Value; got != test.want || ok != (test.want != "") {
				t.Errorf("got %q (%v), want %q", got, ok, test.want)
			}
		})
	}
	if _, ok := (*known.Told)(nil).KeyFile("sa.json"); ok {
		t.Error("nothing tells of a file")
	}
}

func TestModels(t *testing.T) {
	models := told(t, `models:
  - function: example.com/kit.v2.NewClient
    makes: {kind: none}
  - function: (*example.com/kit/rpc.Client).Send
    runs: chat.spaces.messages.create
`)
	for path, want := range map[string]bool{"example.com/kit.v2": true, "example.com/kit/rpc": true, "example.com/kit": false, "": false} {
		if got := models.ModelsIn(path); got != want {
			t.Errorf("models in %q: %v", path, got)
		}
	}
	for typ, want := range map[string]bool{"*example.com/kit/rpc.Client": true, "example.com/kit/rpc.Client": true, "example.com/kit.v2": false} {
		if got := models.ModelsMethodOf(typ); got != want {
			t.Errorf("a method of %q: %v", typ, got)
		}
	}
	if !models.ModelsMethod("Send") || models.ModelsMethod("NewClient") {
		t.Error("Send alone is a method")
	}
	if known.Tell(nil) != nil || known.Tell(&config.Config{}) != nil || (*known.Told)(nil).ModelsIn("example.com/kit") {
		t.Error("nothing tells of a package")
	}
}

// TestModelRows reads the rows of functions with results of all kinds.
func TestModelRows(t *testing.T) {
	models := told(t, `models:
  - function: example.com/kit.New
    makes: {kind: service_account, scopes: [chat.bot]}
  - function: (*example.com/kit.Client).Send
    runs: chat.spaces.messages.create
  - function: example.com/kit.Post
    runs: chat.spaces.messages.create
`)
	const (
		cred   = `credential{kind: "told", model: "example.com/kit.New"}`
		client = `net/http.Client{Transport: golang.org/x/oauth2.Transport{Source: ` + cred + `}}`
		last   = "\nreturn " + cred // the credential by itself
	)
	for _, test := range []struct {
		function string
		results  []string
		want     string
	}{
		{"example.com/kit.New", []string{"*net/http.Client"}, "return " + client + last},
		{"example.com/kit.New", []string{"golang.org/x/oauth2.TokenSource"}, "return " + cred + last},
		{"example.com/kit.New", []string{"google.golang.org/api/option.ClientOption"}, `return option{name: "WithTokenSource", value: ` + cred + `}` + last},
		{"example.com/kit.New", []string{"*google.golang.org/api/chat/v1.Service"}, `return chat client{package: "google.golang.org/api/chat/v1", client: ` + client + `}` + last},
		{"example.com/kit.New", []string{"string"}, "return access token{of: " + cred + "}" + last},
		{"example.com/kit.New", []string{"*example.com/kit.Client", "string", ""}, "return ?\nreturn ?\nreturn ?" + last},
		{"example.com/kit.New", []string{"func()"}, "return ?" + last},
		{"(*example.com/kit.Client).Send", nil, `send(chat call{method: "chat.spaces.messages.create", client: p0, with1: p1})`},
		{"example.com/kit.Post", nil, `send(chat call{method: "chat.spaces.messages.create", with0: p0, with1: p1})`},
	} {
		m, ok := models.Model(test.function)
		if !ok {
			t.Fatalf("%s has no model", test.function)
		}
		if got := show(known.ModelRow(m, 2, test.results)); got != test.want {
			t.Errorf("%s with results %q: got\n%s\nwant\n%s", test.function, test.results, got, test.want)
		}
	}
	for typ, want := range map[string]bool{
		"": false, "func()": false, "error": false, "[]byte": false, "context.Context": false, "*os.File": false,
		"*net/http.Client": true, "net/http.RoundTripper": true, "*example.com/kit.Client": true, "example.com/kit.Sender": true, "string": true,
	} {
		if got := known.Returns([]string{typ}); got != want {
			t.Errorf("%q may bring a credential: %v", typ, got)
		}
	}
}
