// Package reporttest checks reports in tests.
package reporttest

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/chatscopelint/chatscopelint/report"
)

// Validate fails the test if data is not a report by the JSON Schema, which
// allows no property that it does not know.
func Validate(t testing.TB, data []byte) {
	t.Helper()
	if err := validate(data); err != nil {
		t.Errorf("not a valid report: %v", err)
	}
}

func validate(data []byte) error {
	schema, err := compile()
	if err != nil {
		return err
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

// compile is done once, since a corpus has hundreds of reports to check.
var compile = sync.OnceValues(func() (*jsonschema.Schema, error) {
	const name = "report.schema.json"
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(report.JSONSchema()))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, doc); err != nil {
		return nil, err
	}
	return c.Compile(name)
})

// secret matches what must not be in any output: the key or token of a webhook
// URL, an API key, an access token, and a private key.
var secret = regexp.MustCompile(`[?&](key|token)=[^\s"&]|AIza[0-9A-Za-z_-]{20}|ya29\.[0-9A-Za-z_-]{8}|-----BEGIN [A-Z ]*PRIVATE KEY`)

// NoSecrets fails the test if data, a report or any rendering of one, holds
// what looks like a secret.
func NoSecrets(t testing.TB, data []byte) {
	t.Helper()
	if hasSecret(data) {
		// The match is not printed: it may be a real one.
		t.Errorf("output of %d bytes holds a secret", len(data))
	}
}

func hasSecret(data []byte) bool {
	return secret.Match(data)
}
