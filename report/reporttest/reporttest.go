// Package reporttest checks reports in tests.
package reporttest

import (
	"bytes"
	_ "embed"
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
	if err := validate(reportSchema, data); err != nil {
		t.Errorf("not a valid report: %v", err)
	}
}

// ValidateSARIF fails the test if data is not a SARIF log by the schema of the
// standard.
func ValidateSARIF(t testing.TB, data []byte) {
	t.Helper()
	if err := validate(sarifSchema, data); err != nil {
		t.Errorf("not a valid SARIF log: %v", err)
	}
}

func validate(compiled func() (*jsonschema.Schema, error), data []byte) error {
	schema, err := compiled()
	if err != nil {
		return err
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

var (
	reportSchema = compile("report.schema.json", report.JSONSchema())
	sarifSchema  = compile("sarif-schema-2.1.0.json", sarifText)
)

// sarifText is the schema that OASIS publishes with SARIF 2.1.0 Errata 01.
//
//go:embed sarif-schema-2.1.0.json
var sarifText string

// compile is done once, since a corpus has hundreds of reports to check. Formats
// are checked too: an address must be one.
func compile(name, text string) func() (*jsonschema.Schema, error) {
	return sync.OnceValues(func() (*jsonschema.Schema, error) {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			return nil, err
		}
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		if err := c.AddResource(name, doc); err != nil {
			return nil, err
		}
		return c.Compile(name)
	})
}

// secret matches what must not be in any output: the key or token of a webhook
// URL, an API key, an access token, and a private key. Dots stand for a key in the
// examples of rules.
var secret = regexp.MustCompile(`[?&](key|token)=[^\s"&.]|AIza[0-9A-Za-z_-]{20}|ya29\.[0-9A-Za-z_-]{8}|-----BEGIN [A-Z ]*PRIVATE KEY`)

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
