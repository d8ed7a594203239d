package scopemap

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"slices"
	"strings"
	"testing"
)

// brief is a scope without the prefix, to keep test tables readable.
func brief(uri string) string { return strings.TrimPrefix(uri, ScopePrefix) }

func briefAll(uris []string) []string {
	var names []string
	for _, uri := range uris {
		names = append(names, brief(uri))
	}
	return names
}

// form writes requirements on one line: "app[chat.bot]? user[a|b]+[c]", with a
// question mark where uncertain and alternatives apart by spaces.
func form(rows []Requirement) string {
	var parts []string
	for _, r := range rows {
		var clauses []string
		for _, clause := range r.AllOf {
			clauses = append(clauses, "["+strings.Join(briefAll(clause), "|")+"]")
		}
		part := string(r.Principal) + strings.Join(clauses, "+")
		if r.Uncertain {
			part += "?"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

func method(t *testing.T, id string) Method {
	t.Helper()
	m, ok := Default().Method(id)
	if !ok {
		t.Fatalf("no method %s", id)
	}
	return m
}

func TestDefault(t *testing.T) {
	table := Default()
	if table.Revision != "20261029" || len(table.Methods) != 55 || len(table.Scopes) != 41 {
		t.Errorf("revision %s, %d methods, %d scopes", table.Revision, len(table.Methods), len(table.Scopes))
	}
	data, err := os.ReadFile("chat.yaml")
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(data)
	if got := table.SHA256(); got != hex.EncodeToString(sum[:]) {
		t.Errorf("SHA256 %s is not that of chat.yaml", got)
	}
	if Default() != table {
		t.Error("the table was decoded twice")
	}
	if got := new(Table).SHA256(); got != "" {
		t.Errorf("SHA256 of a table made in memory: %q", got)
	}
}

func TestLookUp(t *testing.T) {
	table := Default()
	if s, ok := table.Scope(ScopePrefix + "chat.bot"); !ok || s.Class != NonSensitive || s.Principal != App {
		t.Errorf("chat.bot: %+v, %v", s, ok)
	}
	for _, name := range []string{"chat.bot", "", ScopePrefix, ScopePrefix + "drive", "HTTPS://www.googleapis.com/auth/chat.bot"} {
		if s, ok := table.Scope(name); ok {
			t.Errorf("Scope(%q) = %+v", name, s)
		}
	}
	for _, id := range []string{"", "spaces.get", "chat.spaces", "chat.spaces.messages.Create"} {
		if m, ok := table.Method(id); ok {
			t.Errorf("Method(%q) = %s", id, m.ID)
		}
	}
	m := method(t, "chat.media.upload")
	if m.HTTPMethod != "POST" || m.Path != "v1/spaces/{spacesId}/attachments:upload" || !m.Uncertain ||
		!slices.Equal(m.UploadPaths, []string{"resumable/upload/v1/spaces/{spacesId}/attachments:upload", "upload/v1/spaces/{spacesId}/attachments:upload"}) {
		t.Errorf("media.upload: %+v", m)
	}
}

// What every table of this API must keep to.
func TestTableHolds(t *testing.T) {
	table := Default()
	if !slices.IsSortedFunc(table.Scopes, func(a, b Scope) int { return strings.Compare(a.URI, b.URI) }) {
		t.Error("scopes are not sorted")
	}
	for _, s := range table.Scopes {
		name := brief(s.URI)
		want := User
		switch {
		case name == "chat.bot":
			want = App
		case strings.HasPrefix(name, "chat.app."):
			want = AppAdminApproved
		case strings.HasPrefix(name, "chat.admin."):
			want = UserAdmin
		}
		if s.Principal != want {
			t.Errorf("%s is for %s, want %s", name, s.Principal, want)
		}
		if s.Description == "" || s.Class == UnknownClass {
			t.Errorf("%s: %+v", name, s)
		}
		if table.Opens([]string{s.URI}) == 0 {
			t.Errorf("%s opens nothing", name)
		}
	}
	var uncertain []string
	for _, m := range table.Methods {
		if m.Uncertain {
			uncertain = append(uncertain, m.ID)
		}
		for _, row := range m.Requires {
			if (row.When == "") == (row.Source != "") && !row.Uncertain && row.When != UseAdminAccess {
				t.Errorf("%s when %q: source %q", m.ID, row.When, row.Source)
			}
			for _, clause := range row.AllOf {
				if !slices.IsSorted(clause) {
					t.Errorf("%s: %v is not sorted", m.ID, clause)
				}
			}
		}
	}
	if got, want := strings.Join(uncertain, " "), "chat.media.upload chat.spaces.messages.reactions.create chat.spaces.messages.reactions.delete chat.spaces.messages.reactions.list"; got != want {
		t.Errorf("uncertain methods %s, want %s", got, want)
	}
}

func TestClasses(t *testing.T) {
	var restricted, inferred []string
	for _, s := range Default().Scopes {
		if s.Class == Restricted {
			restricted = append(restricted, brief(s.URI))
		}
		if s.ClassInferred {
			inferred = append(inferred, brief(s.URI))
		}
		if (s.Class == NonSensitive) != (brief(s.URI) == "chat.bot") {
			t.Errorf("%s is %s", s.URI, s.Class)
		}
	}
	if got, want := strings.Join(restricted, " "), "chat.admin.delete chat.app.all.messages.readonly chat.app.delete chat.app.messages.readonly chat.delete chat.import chat.messages chat.messages.readonly"; got != want {
		t.Errorf("restricted: %s\nwant        %s", got, want)
	}
	if got, want := strings.Join(inferred, " "), "chat.app.all.memberships.readonly chat.app.all.messages.readonly chat.app.all.spaces.readonly chat.spaces.pins chat.spaces.pins.readonly chat.users.availability chat.users.availability.readonly"; got != want {
		t.Errorf("inferred: %s\nwant      %s", got, want)
	}
	for class, want := range map[Class]int{NonSensitive: 0, Sensitive: 1, Restricted: 2, UnknownClass: 3, "": 3, "secret": 3} {
		if got := class.Rank(); got != want {
			t.Errorf("Rank of %q = %d, want %d", class, got, want)
		}
	}
}

func TestOpens(t *testing.T) {
	tests := []struct {
		scopes string
		want   int
	}{
		{"", 0},
		{"chat.memberships.app", 2},
		{"chat.delete", 1},
		{"chat.delete chat.app.delete chat.admin.delete", 1},
		{"drive", 0},
	}
	for _, test := range tests {
		if got := Default().Opens(longAll(test.scopes)); got != test.want {
			t.Errorf("Opens(%s) = %d, want %d", test.scopes, got, test.want)
		}
	}
}

// longAll reads short names, apart by spaces.
func longAll(names string) []string {
	var uris []string
	for _, name := range strings.Fields(names) {
		uris = append(uris, longName(name))
	}
	return uris
}
