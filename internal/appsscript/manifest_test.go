package appsscript

import (
	"fmt"
	"testing"
)

func TestManifest(t *testing.T) {
	m, err := parseManifest("bot/appsscript.json", []byte(`{
  "dependencies": {
    "enabledAdvancedServices": [{"userSymbol": "GChat", "serviceId": "chat", "version": "v1"}],
    "libraries": [{"userSymbol": "Auth", "libraryId": "`+oauth2Library+`", "version": "43"}]
  },
  "chat": {"onMessageFunction": "answer"},
  "oauthScopes": ["https://www.googleapis.com/auth/chat.spaces",
    "https://www.googleapis.com/auth/chat.messages", "https://www.googleapis.com/auth/chat.messages"]
}`))
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(m.at, m.scopes, m.functions, []string{m.service("GChat"), m.service("Drive")}, m.isOAuth2("Auth"), m.isOAuth2("OAuth2"))
	want := "bot/appsscript.json:7:3 [{https://www.googleapis.com/auth/chat.messages bot/appsscript.json:8:5 [] false} {https://www.googleapis.com/auth/chat.spaces bot/appsscript.json:7:19 [] false}] [answer] [chat drive] true true"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestManifestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "m.json:1:1: is not JSON: unexpected end",
		"{\n  \"oauthScopes\": [\n": "m.json:3:1: is not JSON: unexpected end",
		"{\n  \"a\": 1,\n}":         "m.json:3:1: is not JSON: invalid character '}'",
		"{\n  // note\n}":           "m.json:2:3: is not JSON: invalid character '/'",
		"[]":                        "m.json:1:1: a manifest is a JSON object",
		"{} {}":                     "m.json:1:4: is not JSON: invalid character '{' after top-level value",
		"{\"oauthScopes\": \"x\"}":  "m.json:1:17: oauthScopes must be a list of strings",
		"{\"oauthScopes\": [\n 1]}": "m.json:2:2: oauthScopes must be a list of strings",
		"{\"dependencies\": {\"libraries\": [{\"userSymbol\": 1}]}}": "m.json:1:33: a dependency needs a userSymbol and a libraryId, both strings",
	} {
		_, err := parseManifest("m.json", []byte(text))
		if err == nil || len(err.Error()) < len(want) || err.Error()[:len(want)] != want {
			t.Errorf("%q gives %v, want %s", text, err, want)
		}
	}
}
