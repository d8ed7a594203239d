package appsscript

import (
	"slices"
	"testing"
)

const tree = `
-- appsscript.json --
{}
-- bot/appsscript.json --
{}
-- bot/inner/Code.gs --
-- bot/inner/appsscript.json --
{}
-- server/main.go --
package main
-- server/scripts/appsscript.json --
{}
-- clasp/.clasp.json --
{"scriptId": "x", "rootDir": "./build"}
-- clasp/src/appsscript.json --
{}
-- clasp/build/appsscript.json --
{}
-- unbuilt/.clasp.json --
{"rootDir": "build"}
-- unbuilt/src/appsscript.json --
{}
-- node_modules/x/appsscript.json --
{}
-- testdata/appsscript.json --
{}
-- _old/appsscript.json --
{}
-- .hidden/appsscript.json --
{}
-- vendor/x/appsscript.json --
{}
`

func TestFind(t *testing.T) {
	dir := write(t, tree)
	for _, test := range []struct {
		patterns, ids, rest []string
	}{
		{nil, []string{"."}, nil},
		{[]string{"."}, []string{"."}, nil},
		{[]string{"./..."}, []string{".", "bot", "bot/inner", "clasp/build", "server/scripts", "unbuilt/src"}, []string{"./..."}},
		{[]string{"./bot"}, []string{"bot"}, nil},
		{[]string{"./bot/..."}, []string{"bot", "bot/inner"}, nil},
		{[]string{"./bot/inner/..."}, []string{"bot/inner"}, nil},
		{[]string{"./clasp"}, []string{"clasp/build"}, nil},
		{[]string{"./clasp/src"}, []string{"clasp/src"}, nil},
		{[]string{"./server"}, nil, []string{"./server"}},
		{[]string{"./server/..."}, []string{"server/scripts"}, []string{"./server/..."}},
		{[]string{"./testdata/..."}, []string{"testdata"}, nil},
		{[]string{"./nowhere/...", "./bot"}, []string{"bot"}, []string{"./nowhere/..."}},
		{[]string{"./b..."}, []string{"bot", "bot/inner"}, nil},
		{[]string{"example.com/app/..."}, nil, []string{"example.com/app/..."}},
	} {
		found, err := Find(Config{Dir: dir, Patterns: test.patterns})
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, p := range found.Projects {
			ids = append(ids, p.ID)
		}
		if !slices.Equal(ids, test.ids) || !slices.Equal(found.Rest, test.rest) {
			t.Errorf("%v finds %v and leaves %v, want %v and %v", test.patterns, ids, found.Rest, test.ids, test.rest)
		}
	}
}

func TestInPackages(t *testing.T) {
	dir := write(t, tree)
	dirs := map[string]string{"example.com/app": dir, "example.com/app/bot": dir + "/bot", "example.com/other": dir + "/unbuilt/src"}
	for pattern, want := range map[string][]string{
		"example.com/app":     {"."},
		"example.com/app/...": {".", "bot"},
		"example.com/...":     {".", "bot", "unbuilt/src"},
		"all":                 {".", "bot", "unbuilt/src"},
		"./bot":               nil,
	} {
		var found Found
		if err := found.InPackages(Config{Dir: dir, Patterns: []string{pattern}}, dirs); err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, p := range found.Projects {
			ids = append(ids, p.ID)
		}
		if !slices.Equal(ids, want) {
			t.Errorf("%s finds %v, want %v", pattern, ids, want)
		}
	}
}
