package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// sources returns the overlay and the document that it names. With -short, the
// test is skipped when the document cannot be had.
func sources(t *testing.T) (*overlay, *document) {
	t.Helper()
	return sourcesOf(t, "overlay.yaml")
}

func sourcesOf(t *testing.T, overlayFile string) (*overlay, *document) {
	t.Helper()
	text, err := os.ReadFile("../" + overlayFile)
	if err != nil {
		t.Fatal(err)
	}
	o, err := readOverlay(overlayFile, text)
	if err != nil {
		t.Fatal(err)
	}
	d, err := readDocument(o)
	if err != nil && testing.Short() {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o, d
}

func TestTableIsCurrent(t *testing.T) {
	for overlayFile, tableFile := range tables {
		t.Run(tableFile, func(t *testing.T) { isCurrent(t, overlayFile, tableFile) })
	}
}

func isCurrent(t *testing.T, overlayFile, tableFile string) {
	o, d := sourcesOf(t, overlayFile)
	want, err := build(d, o)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../" + tableFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale; run go generate ./scopemap", tableFile)
	}
	if again, _ := build(d, o); !bytes.Equal(again, want) {
		t.Error("two runs of the generator differ")
	}
}

func TestRunWritesTheTable(t *testing.T) {
	sources(t)
	file := filepath.Join(t.TempDir(), "chat.yaml")
	if err := run("../overlay.yaml", file); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	// The form that tools take for generated.
	if !regexp.MustCompile(`^# Code generated .* DO NOT EDIT\.\n`).Match(got) {
		t.Errorf("the table starts with %.100s", got)
	}
}

// Each scope of a method's list in the document must be in some row of the
// table, and each row's scopes in the list, but for those that a condition adds.
func TestRowsHoldTheDocument(t *testing.T) {
	o, d := sources(t)
	added := map[string]bool{}
	for _, r := range o.Rows {
		for _, s := range r.AndAnyOf {
			added[s] = true
		}
	}
	table := scopemap.Default()
	for _, m := range d.methods() {
		built, ok := table.Method(m.ID)
		if !ok {
			t.Errorf("the table has no %s", m.ID)
			continue
		}
		var rows []string
		for _, row := range built.Requires {
			rows = append(rows, slices.Concat(asLists(row.AllOf)...)...)
		}
		for _, uri := range m.Scopes {
			if !slices.Contains(rows, uri) {
				t.Errorf("%s: no row has %s", m.ID, uri)
			}
		}
		for _, uri := range rows {
			if !slices.Contains(m.Scopes, uri) && !added[short(uri)] {
				t.Errorf("%s: a row has %s", m.ID, uri)
			}
		}
	}
	if got, want := len(d.methods()), len(table.Methods); got != want {
		t.Errorf("%d methods in the document, %d in the table", got, want)
	}
}

func asLists(clauses []scopemap.AnyOf) [][]string {
	var lists [][]string
	for _, c := range clauses {
		lists = append(lists, c)
	}
	return lists
}

// The methods of the other API are those of its document.
func TestOthers(t *testing.T) {
	_, d := sourcesOf(t, "events.overlay.yaml")
	table := scopemap.Default()
	for _, m := range d.methods() {
		other, ok := table.Method(m.ID)
		if !ok || !table.IsOther(m.ID) || other.RPC() == "" {
			t.Errorf("the table has no %s, or no RPC of it", m.ID)
		}
	}
	if got, want := len(table.Others), len(d.methods()); got != want {
		t.Errorf("%d methods in the document, %d in the table", want, got)
	}
}

// The rule finds by itself what the overlay says.
func TestContradictions(t *testing.T) {
	o, d := sources(t)
	bot := []string{"chat.bot"}
	want := map[string][]string{
		"chat.media.upload":                     bot,
		"chat.spaces.messages.reactions.create": bot,
		"chat.spaces.messages.reactions.delete": bot,
		"chat.spaces.messages.reactions.list":   bot,
	}
	if got := contradictions(d); !maps.EqualFunc(got, want, slices.Equal) {
		t.Errorf("found %v, want %v", got, want)
	}
	if got := declared(o); !maps.EqualFunc(got, want, slices.Equal) {
		t.Errorf("the overlay has %v, want %v", got, want)
	}
}

// The names of the call types are those of the client beside the document.
func TestGoCallNames(t *testing.T) {
	o, _ := sources(t)
	dir, err := moduleDir(o.Document.Module + "@" + o.Document.Version)
	if err != nil {
		t.Fatal(err)
	}
	code, err := os.ReadFile(filepath.Join(dir, "chat", "v1", "chat-gen.go"))
	if err != nil {
		t.Fatal(err)
	}
	table := scopemap.Default()
	found := regexp.MustCompile(`(?m)^type (\w+Call) struct`).FindAllStringSubmatch(string(code), -1)
	for _, match := range found {
		// The client names the method in Do.
		m, ok := table.MethodByGoCall(match[1])
		if !ok || !strings.Contains(string(code), `"`+m.ID+`"`) {
			t.Errorf("%s is the call of %q", match[1], m.ID)
		}
	}
	if len(found) != len(table.Methods) {
		t.Errorf("%d call types, %d methods", len(found), len(table.Methods))
	}
	if m, ok := table.MethodByGoCall("SpacesMessagesCreate"); ok {
		t.Errorf("SpacesMessagesCreate is the call of %s", m.ID)
	}
}
