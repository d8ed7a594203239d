package reporttest

import (
	"os"
	"strings"
	"testing"
)

// TestValidateRefuses spoils a valid report in one place at a time.
func TestValidateRefuses(t *testing.T) {
	data, err := os.ReadFile("../testdata/bot.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, old, new string }{
		{"stray field", `"tests": false`, `"tests": false, "stray": 1`},
		{"absent field", `"tags": [],`, ``},
		{"null list", `"tags": []`, `"tags": null`},
		{"unknown word", `"kind": "service_account"`, `"kind": "robot"`},
		{"wrong type", `"line": 21`, `"line": "21"`},
		{"other schema", `"chatscopelint/report/v1"`, `"chatscopelint/report/v2"`},
		{"null suppressed", `"fingerprint":`, `"suppressed": null, "fingerprint":`},
		{"cut short", "\n}\n", "\n"},
	} {
		spoilt := strings.Replace(string(data), c.old, c.new, 1)
		if spoilt == string(data) {
			t.Errorf("%s: %s does not occur", c.name, c.old)
		} else if validate([]byte(spoilt)) == nil {
			t.Errorf("%s: taken for valid", c.name)
		}
	}
	if err := validate(data); err != nil {
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
	} {
		if got := hasSecret([]byte(text)); got != want {
			t.Errorf("hasSecret(%q) = %t", text, got)
		}
	}
}
