package golangci_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/analyzers"
	_ "github.com/chatscopelint/chatscopelint/analyzers/golangci"
)

// TestSettings decodes settings: which checks run, or the error.
func TestSettings(t *testing.T) {
	const byDefault = "missingscope overscope credtype syncauth webhooksecret policy"
	for _, test := range []struct{ name, settings, checks, err string }{
		{"none", `null`, byDefault, ""},
		{"empty", `{}`, byDefault, ""},
		{"info", `{"info": true}`, "missingscope overscope credtype syncauth webhooksecret eventauth consent policy", ""},
		{"no info", `{"info": false}`, byDefault, ""},
		{"keys without values", `{"checks": null, "info": null}`, byDefault, ""},
		{"one check", `{"checks": ["overscope"]}`, "overscope", ""},
		{"checks in the order of the catalogue", `{"checks": ["credtype", "overscope"]}`, "overscope credtype", ""},
		{"a check twice", `{"checks": ["overscope", "overscope"]}`, "overscope", ""},
		{"a check of severity info", `{"checks": ["consent"], "info": true}`, "consent", ""},

		{"a configuration", `{"config": "forbidden: {scopes: [chat.delete]}"}`, byDefault, ""},
		{"a configuration that is none", `{"config": "forbiden: {}"}`, "", `settings: config: .chatscopelint.yml:1:1: unknown key "forbiden"; known are baseline, suppress, programs, forbidden, credentials, models`},
		{"a configuration that is no text", `{"config": {"forbidden": {}}}`, "", `settings: config must be the text of a .chatscopelint.yml (config: |, then its lines), not {"forbidden":{}}`},
		{"a baseline", `{"config": "baseline: b.json"}`, "", `settings: config: golangci-lint does not watch b.json; give its text as baseline too`},

		{"a baseline with its text", `{"config": "baseline: b.json", "baseline": "{\"schema\": \"chatscopelint/baseline/v1\", \"findings\": []}"}`, byDefault, ""},
		{"a baseline that is none", `{"baseline": "{}"}`, "", `settings: baseline: schema is "", not "chatscopelint/baseline/v1"; write it again with chatscopelint report -write-baseline`},

		{"unknown key", `{"chekcs": ["overscope"]}`, "", `settings: there is no key "chekcs"; there are checks, baseline, config, info`},
		{"unknown keys, the first by name", `{"z": 1, "info": true, "y": 2}`, "", `settings: there is no key "y"; there are checks, baseline, config, info`},
		{"key in capitals", `{"Info": true}`, "", `settings: there is no key "Info"; there are checks, baseline, config, info`},
		{"no keys", `["overscope"]`, "", `settings: they must be keys with values, not ["overscope"]`},
		{"text", `"overscope"`, "", `settings: they must be keys with values, not "overscope"`},
		{"info as text", `{"info": "yes"}`, "", `settings: info must be true or false, not "yes"`},
		{"checks as text", `{"checks": "overscope"}`, "", `settings: checks must be a list of names of checks, not "overscope"`},
		{"checks of numbers", `{"checks": [1]}`, "", `settings: checks must be a list of names of checks, not [1]`},
		{"no check", `{"checks": []}`, "", `settings: checks names none; leave it out to run all`},
		{"unknown check", `{"checks": ["overscoop"]}`, "",
			`settings: checks: there is no check "overscoop"; there are missingscope, overscope, credtype, syncauth, webhooksecret, eventauth, consent, policy`},
		{"severity info without info", `{"checks": ["eventauth"]}`, "", `settings: checks: the findings of eventauth are of severity info; say info: true too`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := analyzersOf(t, test.settings)
			if err != nil || test.err != "" {
				if err == nil || err.Error() != test.err {
					t.Errorf("the error is %v, not %s", err, test.err)
				}
				return
			}
			if got := strings.Join(names(got), " "); got != test.checks {
				t.Errorf("%s runs, not %s", got, test.checks)
			}
		})
	}
}

// TestAnalyzers yields the analyzers that other drivers run, loaded with types.
func TestAnalyzers(t *testing.T) {
	p, err := pluginOf(t, `{"info": true}`)
	if err != nil {
		t.Fatal(err)
	}
	if mode := p.GetLoadMode(); mode != register.LoadModeTypesInfo {
		t.Errorf("the load mode is %s", mode)
	}
	got, err := p.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	if got, all := names(got), names(analyzers.All()); !slices.Equal(got, all) {
		t.Errorf("%v run, not %v", got, all)
	}
}

// pluginOf makes the plugin from settings in JSON.
func pluginOf(t *testing.T, settings string) (register.LinterPlugin, error) {
	t.Helper()
	var raw any
	if err := json.Unmarshal([]byte(settings), &raw); err != nil {
		t.Fatal(err)
	}
	newPlugin, err := register.GetPlugin("chatscopelint")
	if err != nil {
		t.Fatal(err)
	}
	return newPlugin(raw)
}

// analyzersOf are the analyzers that settings in JSON ask for.
func analyzersOf(t *testing.T, settings string) ([]*analysis.Analyzer, error) {
	t.Helper()
	p, err := pluginOf(t, settings)
	if err != nil {
		return nil, err
	}
	return p.BuildAnalyzers()
}

func names(analyzers []*analysis.Analyzer) []string {
	var names []string
	for _, a := range analyzers {
		names = append(names, a.Name)
	}
	return names
}
