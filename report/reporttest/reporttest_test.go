package reporttest

import (
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// spoiling is a change of one place of a valid file that makes it invalid.
type spoiling struct{ name, old, new string }

func TestValidateRefuses(t *testing.T) {
	refuses(t, reportSchema, "../testdata/bot.json", []spoiling{
		{"stray field", `"tests": false`, `"tests": false, "stray": 1`},
		{"absent field", `"tags": [],`, ``},
		{"null list", `"tags": []`, `"tags": null`},
		{"unknown word", `"kind": "service_account"`, `"kind": "robot"`},
		{"wrong type", `"line": 21`, `"line": "21"`},
		{"other schema", `"chatscopelint/report/v1"`, `"chatscopelint/report/v2"`},
		{"null suppressed", `"fingerprint":`, `"suppressed": null, "fingerprint":`},
		{"cut short", "\n}\n", "\n"},
	})
}

func TestValidateSARIFRefuses(t *testing.T) {
	refuses(t, sarifSchema, "../testdata/bot.sarif", []spoiling{
		{"stray field", `"ruleId":`, `"stray": 1, "ruleId":`},
		{"absent field", `"executionSuccessful": true`, ``},
		{"unknown word", `"level": "warning"`, `"level": "info"`},
		{"line 0", `"startLine": 21`, `"startLine": 0`},
		{"no address", `"uri": "internal/bot/client.go"`, `"uri": "internal/bot%client.go"`},
		{"other version", `"version": "2.1.0"`, `"version": "2.2.0"`},
	})
}

// refuses spoils a valid file in one place at a time.
func refuses(t *testing.T, schema func() (*jsonschema.Schema, error), file string, spoilings []spoiling) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range spoilings {
		spoilt := strings.Replace(string(data), s.old, s.new, 1)
		if spoilt == string(data) {
			t.Errorf("%s: %s does not occur", s.name, s.old)
		} else if validate(schema, []byte(spoilt)) == nil {
			t.Errorf("%s: taken for valid", s.name)
		}
	}
	if err := validate(schema, data); err != nil {
		t.Error(err)
	}
}

func TestSecrets(t *testing.T) {
	for text, want := range map[string]bool{
		"https://chat.googleapis.com/v1/spaces/AAA/messages?key=abc&token=def":         true,
		"https://chat.googleapis.com/v1/spaces/AAA/messages?threadKey=a&token=def":     true,
		"AIza" + strings.Repeat("x", 35):                                               true,
		"ya29." + strings.Repeat("x", 20):                                              true,
		"-----BEGIN RSA PRIVATE KEY-----":                                              true,
		"the URL of an incoming webhook, with its key and token, stands in the source": false,
		"https://www.googleapis.com/auth/chat.bot":                                     false,
		"https://chat.googleapis.com/v1/spaces/AAA/messages?key=...&token=...":         false,
	} {
		if got := hasSecret([]byte(text)); got != want {
			t.Errorf("hasSecret(%q) = %t", text, got)
		}
	}
}
