package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// TestEveryName asks for every method and scope of the table by each of its
// names.
func TestEveryName(t *testing.T) {
	table := scopemap.Default()
	for _, m := range table.Methods {
		for _, name := range []string{m.ID, strings.TrimPrefix(m.ID, "chat.")} {
			part, err := restrict(table, name)
			if err != nil || len(part.Methods) != 1 || part.Methods[0].ID != m.ID || len(part.Scopes) != 0 {
				t.Errorf("%s: got %+v, %v", name, part, err)
			}
		}
	}
	for _, s := range table.Scopes {
		for _, name := range []string{s.URI, short(s.URI)} {
			if _, isMethod := table.Method(name); isMethod {
				continue
			}
			part, err := restrict(table, name)
			if err != nil || len(part.Scopes) != 1 || part.Scopes[0].URI != s.URI {
				t.Errorf("%s: got %+v, %v", name, part, err)
			}
		}
	}
}

// TestWholeTable prints everything. The table grows with the API, so it is not
// kept as a golden file: what counts is that nothing is left out or null.
func TestWholeTable(t *testing.T) {
	table := scopemap.Default()
	var data bytes.Buffer
	if err := writeScopesJSON(&data, table, report.Options{}); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(data.Bytes(), []byte("null")) {
		t.Error("a list is null")
	}
	var got scopesJSON
	if err := json.Unmarshal(data.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Revision != table.Revision || len(got.Scopes) != len(table.Scopes) || len(got.Methods) != len(table.Methods) {
		t.Errorf("got revision %s, %d scopes, %d methods", got.Revision, len(got.Scopes), len(got.Methods))
	}
	var text bytes.Buffer
	if err := writeScopesTable(&text, table, report.Options{}); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(text.String()) {
		if len(line) > 101 || strings.TrimRight(line, " \n")+"\n" != line && line != "\n" {
			t.Errorf("too wide, or blanks at the end: %q", line)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"chat.spaces.list", "chat.spaces.get", "chat.bot", "chat.spaces.messages.create"}
	for name, want := range map[string]string{
		"spaces.lst":             "chat.spaces.list chat.spaces.get",
		"CHAT.BOT":               "chat.bot",
		"spaces.message.create":  "chat.spaces.messages.create",
		"space.messages.creates": "chat.spaces.messages.create",
		"drive.readonly":         "",
	} {
		if got := strings.Join(nearest(names, name), " "); got != want {
			t.Errorf("nearest(%q) = %q, want %q", name, got, want)
		}
	}
}
