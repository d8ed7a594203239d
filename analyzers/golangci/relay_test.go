package golangci_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/analyzers/analyzertest"
	"github.com/chatscopelint/chatscopelint/internal/drivertest"
)

// What golangci-lint shows of testdata/relay.
const (
	missing   = "main.go:34: missingscope"
	defaulted = "main.go:43: overscope"
)

// TestRelay changes a program of three packages between runs that share a
// cache. Its findings stand in the main package, and are proved by facts of the
// two others, and of the client library for its default scopes.
func TestRelay(t *testing.T) {
	drivertest.GolangciLint(t)
	cache := t.TempDir()
	for _, test := range []struct {
		name     string
		edits    []edit
		patterns string
		want     []string
	}{
		{"first", nil, "./...", []string{missing, defaulted}},
		{"again", nil, "./...", []string{missing, defaulted}},
		{"the main package changed, its imports not", []edit{comment("main.go")}, ".", []string{missing, defaulted}},
		{"the import's import changed, not what is in it", []edit{comment("scopes/scopes.go")}, "./...", []string{missing, defaulted}},
		{"the import's import asks for one more",
			[]edit{{"scopes/scopes.go", "chat.ChatBotScope", "chat.ChatBotScope, chat.ChatAppMessagesReadonlyScope"}}, "./...", []string{defaulted}},
		{"the import names its scope",
			[]edit{{"room/room.go", "NewService(ctx)", "NewService(ctx, option.WithScopes(chat.ChatSpacesReadonlyScope))"}}, "./...", []string{missing}},
		{"both, and only the main package is asked for", []edit{
			{"scopes/scopes.go", "chat.ChatBotScope", "chat.ChatBotScope, chat.ChatAppMessagesReadonlyScope"},
			{"room/room.go", "NewService(ctx)", "NewService(ctx, option.WithScopes(chat.ChatSpacesReadonlyScope))"},
		}, ".", nil},
		{"as at first", nil, ".", []string{missing, defaulted}},

		{"one is silenced", []edit{{"main.go", "List(space).Do()", "List(space).Do() //nolint:chatscopelint // for a test"}}, "./...", []string{defaulted}},
		{"another linter is silenced", []edit{{"main.go", "List(space).Do()", "List(space).Do() //nolint:errcheck // for a test"}}, "./...", []string{missing, defaulted}},
	} {
		t.Run(test.name, func(t *testing.T) {
			run := drivertest.GolangciRun{Dir: relay(t, test.edits...), Config: readmeBlock(t, "`.golangci.yml`"), Cache: cache}
			same(t, places(run.Run(t, test.patterns).Findings), test.want)
		})
	}
}

// TestSettingsInUse hands settings to golangci-lint.
func TestSettingsInUse(t *testing.T) {
	drivertest.GolangciLint(t)
	dir := relay(t)
	for _, test := range []struct {
		name, settings string
		status         int
		want           []string
		says           string
	}{
		{"some checks", "{checks: [overscope, consent], info: true}", 1, []string{defaulted}, ""},
		{"unknown key", "{chekcs: [overscope]}", 3, nil, `settings: there is no key "chekcs"; there are checks, baseline, config, info`},
		{"unknown check", "{checks: [overscoop]}", 3, nil, `settings: checks: there is no check "overscoop"; there are `},
		{"wrong type", "{info: 1}", 3, nil, `settings: info must be true or false, not 1`},
	} {
		t.Run(test.name, func(t *testing.T) {
			config := strings.Replace(readmeBlock(t, "`.golangci.yml`"), "        type: module\n", "        type: module\n        settings: "+test.settings+"\n", 1)
			got := drivertest.GolangciRun{Dir: dir, Config: config}.Run(t, "./...")
			if got.Status != test.status || !strings.Contains(got.Stderr, test.says) {
				t.Errorf("the status is %d, not %d: %s", got.Status, test.status, got.Stderr)
			}
			same(t, places(got.Findings), test.want)
		})
	}
}

// An edit is a change of a file: one text for another.
type edit struct{ file, old, new string }

// comment is an edit that changes a file and not what it does.
func comment(file string) edit { return edit{file, "{\n", "{ // as before\n"} }

// relay is a copy of testdata/relay with edits.
func relay(t *testing.T, edits ...edit) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(analyzertest.Module(t, "testdata/relay"))); err != nil {
		t.Fatal(err)
	}
	for _, e := range edits {
		name := filepath.Join(dir, e.file)
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), e.old) {
			t.Fatalf("%s has no %s", e.file, e.old)
		}
		if err := os.WriteFile(name, []byte(strings.Replace(string(text), e.old, e.new, 1)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// places are findings by file, line and check, in order.
func places(findings []drivertest.Finding) []string {
	var places []string
	for _, f := range findings {
		places = append(places, fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Check))
	}
	slices.Sort(places)
	return places
}
