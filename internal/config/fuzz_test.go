package config_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// FuzzParse reads whatever a configuration may be: what is wrong is said with a
// place in the file, and what is right can be put to use.
func FuzzParse(f *testing.F) {
	f.Add(whole)
	f.Add("suppress: [{path: 'a/**/[b', reason: x, until: 2027-02-30}]")
	f.Add("programs: {./a: {declared: [chat.bto]}, ~: {}, <<: {}}")
	f.Add("credentials: {? [a] : b, sa.json: &a !!binary x}")
	f.Add("models: [{function: 'a.F[int]', makes: ~, runs: ''}]")
	f.Fuzz(func(t *testing.T, data string) {
		c, err := config.Parse("c.yml", []byte(data))
		if err != nil {
			var placed *scopemap.YAMLError
			if !errors.As(err, &placed) || placed.Line < 1 || placed.Column < 1 || placed.File != "c.yml" {
				t.Errorf("the error has no place: %v", err)
			}
			return
		}
		for _, e := range c.Suppress {
			if e.Line < 1 || e.Reason.Value == "" || e.Check.Value+e.Path.Value+e.Scope.Value+e.Function.Value == "" {
				t.Errorf("an entry is %+v", e)
			}
			config.MatchPath(e.Path.Value, "a/b/c.go")
		}
		out := config.Rules{Config: c, Today: day}.Apply([]config.Finding{finding("chat.spaces", "chat.delete"), finding()})
		if len(out.Silenced) != 2 || len(out.Stale) > len(c.Suppress) {
			t.Errorf("the outcome is %+v", out)
		}
		if _, err := c.Policy(config.Root{File: "c.yml", Dir: ".", Module: "example.com/app"}); err != nil && !strings.HasPrefix(err.Error(), "c.yml:") {
			t.Error(err)
		}
	})
}

func FuzzParseNolint(f *testing.F) {
	for _, comment := range []string{"//nolint:overscope // why", "// nolint: a,,Chatscopelint,b //", "//nolint", "//nolint:all,policy//x//y"} {
		f.Add(comment)
	}
	f.Fuzz(func(t *testing.T, comment string) {
		n, ok := config.ParseNolint(comment)
		if !ok {
			if n.Reason != "" || len(n.Checks) > 0 {
				t.Errorf("of %q comes %+v", comment, n)
			}
			return
		}
		if !strings.HasPrefix(comment, "//") || !strings.Contains(comment, "nolint:") {
			t.Errorf("%q is no such comment", comment)
		}
		// What was read, written anew, is read the same.
		names := "chatscopelint"
		if len(n.Checks) > 0 {
			names = strings.Join(n.Checks, ",")
		}
		if again, ok := config.ParseNolint("//nolint:" + names + " // " + n.Reason); !ok || !reflect.DeepEqual(again, n) {
			t.Errorf("%+v becomes %+v", n, again)
		}
	})
}

func FuzzReadBaseline(f *testing.F) {
	f.Add([]byte(`{"schema": "chatscopelint/baseline/v1", "findings": [{"fingerprint": "f", "check": "policy", "file": "a.go", "count": 2}, {"fingerprint": "f", "count": 1}]}`))
	f.Add([]byte(`{"schema": 1, "findings": {}}`))
	f.Add([]byte("{\n\"schema\""))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := config.ReadBaseline("b.json", data)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "b.json:") {
				t.Error(err)
			}
			return
		}
		text, err := b.JSON()
		if err != nil {
			t.Fatal(err)
		}
		again, err := config.ReadBaseline("b.json", text)
		if err != nil || len(again.Findings) != len(b.Findings) {
			t.Errorf("%+v becomes %+v (%v)", b, again, err)
		}
		config.Rules{Baseline: b}.Apply([]config.Finding{finding("chat.spaces")})
	})
}
