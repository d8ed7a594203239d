package scopemap

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// A small table that is right; each test breaks it in one place.
const smallTable = `revision: "1"
conditions:
  - name: use_admin_access
    means: useAdminAccess is true
  - name: cards
scopes:
  - {scope: chat.wide, class: sensitive, principal: user, covers: [chat.narrow]}
  - {scope: chat.narrow, class: sensitive, principal: user}
  - {scope: chat.bot, class: non-sensitive, principal: app}
  - {scope: chat.admin.x, class: sensitive, principal: user_admin}
  - {scope: "https://example.com/other", class: unknown, principal: user}
methods:
  - id: chat.things.get
    http: GET
    path: v1/things/{thingsId}
    requires:
      - principal: user
        all_of: [{any_of: [chat.wide, chat.narrow]}, {any_of: ["https://example.com/other"]}]
      - principal: app
        all_of: [{any_of: [chat.bot]}]
        uncertain: true
      - principal: app
        when: cards
        all_of: [{any_of: [chat.bot]}]
      - principal: user_admin
        when: use_admin_access
        all_of: [{any_of: [chat.admin.x]}]
    yields: [{when: cards, to: use_admin_access}]
`

func TestParse(t *testing.T) {
	table, err := Parse("t.yaml", []byte(smallTable))
	if err != nil {
		t.Fatal(err)
	}
	m, _ := table.Method("chat.things.get")
	if got, want := form(m.Requires), "user[chat.narrow|chat.wide]+[https://example.com/other] app[chat.bot]? app[chat.bot] user_admin[chat.admin.x]"; got != want {
		t.Errorf("rows %s\nwant %s", got, want)
	}
	if s := table.Scopes[0]; s.URI != "https://example.com/other" || s.Class != UnknownClass {
		t.Errorf("first scope %+v", s)
	}
	if !table.Covers(ScopePrefix+"chat.wide", ScopePrefix+"chat.narrow") {
		t.Error("chat.wide does not cover chat.narrow")
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct{ old, new, want string }{
		{`revision: "1"`, ``, `t.yaml:1:1: revision is missing; give the discovery document's revision, such as "20261029"`},
		{`  - name: cards`, `  - name: use_admin_access`, `t.yaml:5:11: condition use_admin_access is listed twice; remove one`},
		{`  - name: cards`, `  - means: x`, `t.yaml:5:12: name is missing; give each condition a name`},
		{`class: non-sensitive`, `class: secret`, `t.yaml:9:30: unknown class secret; use non-sensitive, sensitive, restricted or unknown`},
		{`scope: chat.bot, `, ``, `t.yaml:9:13: scope is missing; give each scope a name`},
		{`scope: chat.narrow,`, `scope: chat.wide,`, `t.yaml:8:13: scope chat.wide is listed twice; remove one`},
		{`principal: app}`, `principal: robot}`, `t.yaml:9:56: unknown principal robot; use app, app_admin_approved, user or user_admin`},
		{`covers: [chat.narrow]`, `covers: [chat.bot]`, `t.yaml:7:68: scope chat.bot is for app, not for user; move it to a row of that principal`},
		{`covers: [chat.narrow]`, `covers: [chat.gone]`, `t.yaml:7:68: scope chat.gone is not in the list of scopes; add it there or correct the name`},
		{`[chat.wide, chat.narrow]`, `[chat.wide, chat.wide]`, `t.yaml:18:39: scope chat.wide stands here twice; remove one`},
		{`[chat.wide, chat.narrow]`, `[]`, `t.yaml:17:20: an any_of of this row is empty; list its scopes or remove it`},
		{`[{any_of: [chat.wide, chat.narrow]}, {any_of: ["https://example.com/other"]}]`, `[]`, `t.yaml:17:20: all_of is missing; say which scopes the row asks for`},
		{`id: chat.things.get`, `id: ""`, `t.yaml:13:9: id is missing; give each method its id, such as chat.spaces.get`},
		{`    http: GET`, ``, `t.yaml:13:9: http is missing; give the HTTP verb, such as GET`},
		{`when: cards
        all`, `when: crads
        all`, `t.yaml:23:15: condition crads is not in the list of conditions; add it there or correct the name`},
		{`        when: use_admin_access`, ``, `t.yaml:25:20: rows of user_admin stand under use_admin_access, all others elsewhere; correct principal or when`},
		{`when: cards
        all`, `when: use_admin_access
        all`, `t.yaml:22:20: rows of user_admin stand under use_admin_access, all others elsewhere; correct principal or when`},
		{`{when: cards, to: use_admin_access}`, `{when: cards, to: cards}`, `t.yaml:13:9: a condition of chat.things.get yields to itself or has no name; name two conditions`},
		{`http: GET`, `http: GET
    verb: GET`, `t.yaml:15:5: unknown key "verb"; known are id, http, path, template, upload, uncertain, requires, yields`},
		{`    requires:`, `    requires: []
  - id: chat.other
    http: GET
    path: v1/other
    requires:`, `t.yaml:13:9: method chat.things.get has no row without a condition; say what an ordinary call needs`},
	}
	for _, test := range tests {
		if !strings.Contains(smallTable, test.old) {
			t.Fatalf("%q is not in the small table", test.old)
		}
		_, err := Parse("t.yaml", []byte(strings.Replace(smallTable, test.old, test.new, 1)))
		var placed *YAMLError
		if err == nil || err.Error() != test.want || !errors.As(err, &placed) {
			t.Errorf("%q for %q:\n got %v\nwant %s", test.new, test.old, err, test.want)
		}
	}
}

func TestParseBoundsConditions(t *testing.T) {
	var names, rows strings.Builder
	for c := range maxConditions {
		fmt.Fprintf(&names, "  - name: c%d\n", c)
		fmt.Fprintf(&rows, "      - {principal: app, when: c%d, all_of: [{any_of: [chat.bot]}]}\n", c)
	}
	text := strings.Replace(smallTable, "conditions:\n", "conditions:\n"+names.String(), 1)
	text = strings.Replace(text, "    yields:", rows.String()+"    yields:", 1)
	_, err := Parse("t.yaml", []byte(text))
	if want := "t.yaml:25:9: method chat.things.get has 14 conditions, more than 12; split or drop some"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func BenchmarkParse(b *testing.B) {
	data, err := os.ReadFile("chat.yaml")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Parse("chat.yaml", data); err != nil {
			b.Fatal(err)
		}
	}
}

// Whatever the text, Parse returns a table or a placed error, the same one each
// time, and a table that it returns can be asked.
func FuzzParse(f *testing.F) {
	f.Add([]byte(smallTable)) // not chat.yaml: its size would slow everything down
	for _, text := range []string{"", "revision: 1", "a: &a [*a]", "- [", "revision: !!binary x", "scopes: {a: b}", "---\n---\n", "revision: 1\nmethods: [{}]"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := Parse("t.yaml", data)
		again, errAgain := Parse("t.yaml", data)
		if !reflect.DeepEqual(table, again) || (err == nil) != (errAgain == nil) {
			t.Fatal("two runs differ")
		}
		if err != nil {
			var placed *YAMLError
			if !errors.As(err, &placed) || placed.Line < 1 || placed.Column < 1 || err.Error() != errAgain.Error() {
				t.Fatalf("error %v, then %v", err, errAgain)
			}
			return
		}
		for _, m := range table.Methods {
			conditions := m.Conditions()
			possible := conditions[:min(len(conditions), 4)]
			need := Need(m.Alternatives(nil, possible))
			scopes, ok := table.Minimal([]Need{need})
			if !ok {
				t.Fatalf("%s cannot be called", m.ID)
			}
			if !slices.ContainsFunc(need.usable(), func(r Requirement) bool { return r.SatisfiedBy(scopes) }) {
				t.Fatalf("%s is not served by %v", m.ID, scopes)
			}
		}
	})
}
