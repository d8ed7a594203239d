package config_test

import (
	"reflect"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
)

func TestParseNolint(t *testing.T) {
	for _, test := range []struct {
		comment string
		checks  []string
		reason  string
	}{
		{"//nolint:overscope // the console needs it", []string{"overscope"}, "the console needs it"},
		{"//nolint:chatscopelint // a demo", nil, "a demo"},
		{"//nolint:chatscopelint,overscope // all of them", nil, "all of them"},
		{"//nolint:gosec,overscope,missingscope,overscope // why", []string{"overscope", "missingscope"}, "why"},
		{"//nolint: gosec , OverScope//why", []string{"overscope"}, "why"},
		{"// nolint:policy // why", []string{"policy"}, "why"},
		{"//nolint:overscope // why // want `x`", []string{"overscope"}, "why // want `x`"},
		{"//nolint:overscope // see https://example.com/1", []string{"overscope"}, "see https://example.com/1"},
		// Without a reason they silence nothing.
		{"//nolint:overscope", []string{"overscope"}, ""},
		{"//nolint:overscope //", []string{"overscope"}, ""},
		{"//nolint:overscope // ...", []string{"overscope"}, ""},
		{"//nolint:overscope the slashes are forgotten", []string{"overscope"}, ""},
		{"//nolint:overscope, gosec not these words", []string{"overscope"}, ""},
	} {
		n, ok := config.ParseNolint(test.comment)
		if want := (config.Nolint{Checks: test.checks, Reason: test.reason}); !ok || !reflect.DeepEqual(n, want) {
			t.Errorf("%s: %+v, %v; want %+v", test.comment, n, ok, want)
		}
	}
}

func TestNotOurNolint(t *testing.T) {
	for _, comment := range []string{
		"",
		"//",
		"//nolint",
		"//nolint // everything",
		"//nolint:all // everything",
		"//nolint:",
		"//nolint:,",
		"//nolint:gosec // overscope",
		"//nolint:gosec overscope",
		"//nolint:overscopes // misspelt",
		"//nolint :overscope // no list",
		"//lint:ignore overscope why",
		"// see //nolint:overscope // why",
		"/* nolint:overscope // why */",
		"nolint:overscope // why",
	} {
		if n, ok := config.ParseNolint(comment); ok {
			t.Errorf("%q is taken for %+v", comment, n)
		}
	}
}

func TestNolintNames(t *testing.T) {
	n, _ := config.ParseNolint("//nolint:overscope,policy // why")
	all, _ := config.ParseNolint("//nolint:chatscopelint // why")
	for _, check := range config.Checks {
		if want := check == "overscope" || check == "policy"; n.Names(check) != want {
			t.Errorf("%s: %v", check, !want)
		}
		if !all.Names(check) {
			t.Errorf("chatscopelint does not mean %s", check)
		}
	}
}
