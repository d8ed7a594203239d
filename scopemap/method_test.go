package scopemap

import (
	"slices"
	"strings"
	"testing"
)

func TestAlternatives(t *testing.T) {
	tests := []struct {
		method, certain, possible string
		want                      string
	}{
		// Ordinary calls: the document's list, split by principal.
		{"chat.spaces.messages.create", "", "", "app[chat.bot] user[chat.import|chat.messages|chat.messages.create]"},
		{"chat.spaces.messages.get", "", "", "app[chat.bot] app_admin_approved[chat.app.messages.readonly] user[chat.messages|chat.messages.readonly]"},
		{"chat.spaces.completeImport", "", "", "user[chat.import]"},
		{"chat.spaces.create", "", "", "app_admin_approved[chat.app.spaces|chat.app.spaces.create] user[chat.spaces|chat.spaces.create]"},
		{"chat.spaces.members.create", "", "", "app_admin_approved[chat.app.memberships] user[chat.import|chat.memberships]"},
		{"chat.spaces.search", "", "", "user[chat.spaces|chat.spaces.readonly]"},

		// Scopes that the prose excludes.
		{"chat.media.upload", "", "", "app[chat.bot]? user[chat.import|chat.messages|chat.messages.create]"},
		{"chat.spaces.messages.reactions.create", "", "", "app[chat.bot]? user[chat.import|chat.messages|chat.messages.reactions|chat.messages.reactions.create]"},

		// One condition replaces the ordinary rows.
		{"chat.spaces.get", "use_admin_access", "", "user_admin[chat.admin.spaces|chat.admin.spaces.readonly]"},
		{"chat.spaces.create", "import_mode", "", "user[chat.import]"},
		{"chat.spaces.create", "audience", "", "user[chat.spaces|chat.spaces.create]"},
		{"chat.spaces.patch", "audience", "", "user[chat.import|chat.spaces]"},
		{"chat.spaces.members.create", "adds_calling_app", "", "user[chat.memberships|chat.memberships.app]?"},
		{"chat.spaces.members.delete", "removes_calling_app", "", "user[chat.memberships|chat.memberships.app]?"},
		{"chat.spaces.members.create", "group_member", "", "user[chat.import|chat.memberships]"},
		{"chat.spaces.members.list", "show_invited", "", "user[chat.import|chat.memberships|chat.memberships.readonly]"},
		{"chat.spaces.members.list", "show_groups", "", "user[chat.import|chat.memberships|chat.memberships.readonly]"},
		{"chat.spaces.findDirectMessage", "email_user", "", "user[chat.spaces|chat.spaces.readonly]"},
		{"chat.spaces.findGroupChats", "space_view_expanded", "", "user[chat.memberships|chat.memberships.readonly]+[chat.spaces|chat.spaces.readonly]?"},
		{"chat.spaces.messages.create", "cards", "", "app[chat.bot] user[chat.import|chat.messages|chat.messages.create]?"},
		{"chat.spaces.messages.patch", "cards", "", "app[chat.bot] user[chat.import|chat.messages]?"},
		{"chat.spaces.messages.update", "accessory_widgets", "", "app[chat.bot]"},
		{"chat.spaces.messages.create", "private_message_viewer", "", "app[chat.bot]"},
		{"chat.spaces.messages.create", "uploaded_attachment", "", "app[chat.bot]? user[chat.import|chat.messages|chat.messages.create]"},
		{"chat.spaces.messages.create", "historic_time", "", "user[chat.import]"},
		{"chat.spaces.messages.search", "search_filter:space", "", "user[chat.messages|chat.messages.readonly]+[chat.spaces|chat.spaces.readonly]"},
		{"chat.spaces.spaceEvents.list", "event_types:membership", "", "app_admin_approved[chat.app.all.memberships.readonly|chat.app.memberships|chat.app.memberships.readonly] user[chat.memberships|chat.memberships.readonly]"},
		{"chat.spaces.spaceEvents.get", "event_types:space", "", "app_admin_approved[chat.app.all.spaces.readonly|chat.app.spaces|chat.app.spaces.readonly] user[chat.spaces|chat.spaces.readonly]"},

		// A condition of another method changes nothing.
		{"chat.spaces.messages.create", "import_mode use_admin_access", "email_user", "app[chat.bot] user[chat.import|chat.messages|chat.messages.create]"},
		{"chat.spaces.list", "use_admin_access", "", "app[chat.bot] user[chat.spaces|chat.spaces.readonly]"},

		// Several conditions add up, whatever their order, and however often named.
		{"chat.spaces.messages.search", "search_filter:space search_filter:is_unread", "", "user[chat.messages|chat.messages.readonly]+[chat.users.readstate|chat.users.readstate.readonly]+[chat.spaces|chat.spaces.readonly]"},
		{"chat.spaces.messages.search", "search_filter:is_unread search_filter:space search_filter:space", "search_filter:space", "user[chat.messages|chat.messages.readonly]+[chat.users.readstate|chat.users.readstate.readonly]+[chat.spaces|chat.spaces.readonly]"},
		{"chat.spaces.spaceEvents.list", "event_types:message event_types:reaction", "", "app_admin_approved[chat.app.all.messages.readonly|chat.app.messages.readonly] user[chat.messages|chat.messages.readonly]+[chat.messages|chat.messages.reactions|chat.messages.reactions.readonly|chat.messages.readonly]"},
		{"chat.spaces.messages.create", "cards accessory_widgets", "", "app[chat.bot]"},
		{"chat.spaces.messages.create", "cards uploaded_attachment", "", "app[chat.bot]? user[chat.import|chat.messages|chat.messages.create]?"},
		{"chat.spaces.messages.create", "historic_time uploaded_attachment", "", "user[chat.import]+[chat.import|chat.messages|chat.messages.create]"},

		// Nobody can make a call whose conditions exclude each other.
		{"chat.spaces.messages.create", "historic_time private_message_viewer", "", ""},
		{"chat.spaces.members.create", "adds_calling_app use_admin_access", "", ""},
		{"chat.spaces.patch", "audience use_admin_access", "", ""},

		// Conditions that step back.
		{"chat.spaces.members.create", "group_member use_admin_access", "", "user_admin[chat.admin.memberships]"},
		{"chat.spaces.members.list", "show_groups show_invited use_admin_access", "", "user_admin[chat.admin.memberships|chat.admin.memberships.readonly]"},
		{"chat.spaces.create", "audience import_mode", "", "user[chat.import]"},

		// What may hold: the union, in the table's order, without repetition.
		{"chat.spaces.get", "", "use_admin_access", "app[chat.bot] app_admin_approved[chat.app.spaces] user[chat.spaces|chat.spaces.readonly] user_admin[chat.admin.spaces|chat.admin.spaces.readonly]"},
		{"chat.spaces.create", "", "import_mode audience", "app_admin_approved[chat.app.spaces|chat.app.spaces.create] user[chat.spaces|chat.spaces.create] user[chat.import]"},
		{"chat.spaces.create", "import_mode", "audience", "user[chat.import]"},
		{"chat.spaces.messages.create", "", "cards accessory_widgets", "app[chat.bot] user[chat.import|chat.messages|chat.messages.create]"},
		{"chat.spaces.messages.create", "cards", "accessory_widgets", "app[chat.bot] user[chat.import|chat.messages|chat.messages.create]?"},
		{"chat.spaces.messages.search", "", "search_filter:space search_filter:is_unread", "user[chat.messages|chat.messages.readonly] " +
			"user[chat.messages|chat.messages.readonly]+[chat.users.readstate|chat.users.readstate.readonly] " +
			"user[chat.messages|chat.messages.readonly]+[chat.users.readstate|chat.users.readstate.readonly]+[chat.spaces|chat.spaces.readonly] " +
			"user[chat.messages|chat.messages.readonly]+[chat.spaces|chat.spaces.readonly]"},
	}
	for _, test := range tests {
		got := form(method(t, test.method).Alternatives(strings.Fields(test.certain), strings.Fields(test.possible)))
		if got != test.want {
			t.Errorf("%s, certain %q, possible %q:\n got %s\nwant %s", test.method, test.certain, test.possible, got, test.want)
		}
	}
}

func TestJoinedRequirement(t *testing.T) {
	m := method(t, "chat.spaces.messages.create")
	rows := m.Alternatives([]string{"uploaded_attachment", "cards"}, nil)
	if got, want := rows[0].When, "cards+uploaded_attachment"; got != want {
		t.Errorf("When %q, want %q", got, want)
	}
	if !strings.Contains(rows[0].Source, "cardsV2") || !strings.Contains(rows[0].Source, "media.upload") {
		t.Errorf("Source %q does not name both", rows[0].Source)
	}
	// Joining rows must leave the shared table as it is.
	before := form(m.Requires)
	for _, all := range [][]string{m.Conditions(), nil} {
		m.Alternatives(all, m.Conditions())
	}
	if got := form(method(t, m.ID).Requires); got != before {
		t.Errorf("the table changed:\n got %s\nwant %s", got, before)
	}
}

// All conditions that any method uses, with the methods that use them.
func TestConditions(t *testing.T) {
	want := map[string]string{
		"chat.spaces.create":            "audience import_mode",
		"chat.spaces.delete":            "use_admin_access",
		"chat.spaces.findDirectMessage": "email_user",
		"chat.spaces.findGroupChats":    "space_view_expanded",
		"chat.spaces.get":               "use_admin_access",
		"chat.spaces.members.create":    "adds_calling_app group_member use_admin_access",
		"chat.spaces.members.delete":    "removes_calling_app use_admin_access",
		"chat.spaces.members.get":       "use_admin_access",
		"chat.spaces.members.list":      "show_groups show_invited use_admin_access",
		"chat.spaces.members.patch":     "use_admin_access",
		"chat.spaces.messages.create":   "accessory_widgets cards historic_time private_message_viewer uploaded_attachment",
		"chat.spaces.messages.patch":    "accessory_widgets cards",
		"chat.spaces.messages.search":   "search_filter:is_unread search_filter:space",
		"chat.spaces.messages.update":   "accessory_widgets cards",
		"chat.spaces.patch":             "audience use_admin_access",
		"chat.spaces.search":            "use_admin_access",
		"chat.spaces.spaceEvents.get":   "event_types:membership event_types:message event_types:reaction event_types:space",
		"chat.spaces.spaceEvents.list":  "event_types:membership event_types:message event_types:reaction event_types:space",
	}
	used := map[string]bool{}
	for _, m := range Default().Methods {
		if got := strings.Join(m.Conditions(), " "); got != want[m.ID] {
			t.Errorf("%s has conditions %q, want %q", m.ID, got, want[m.ID])
		}
		for _, c := range m.Conditions() {
			used[c] = true
		}
	}
	for _, c := range Default().Conditions {
		if !used[c.Name] || c.Means == "" {
			t.Errorf("condition %s: used %v, means %q", c.Name, used[c.Name], c.Means)
		}
	}
}

func TestSatisfiedBy(t *testing.T) {
	both := Requirement{AllOf: []AnyOf{{"a", "b"}, {"c"}}}
	tests := []struct {
		r      Requirement
		scopes string
		want   bool
	}{
		{Requirement{}, "", true},
		{Requirement{AllOf: []AnyOf{{}}}, "a", false},
		{both, "", false},
		{both, "a b", false},
		{both, "c", false},
		{both, "c b", true},
		{both, "z c y a", true},
	}
	for _, test := range tests {
		if got := test.r.SatisfiedBy(strings.Fields(test.scopes)); got != test.want {
			t.Errorf("%v by %q: %v, want %v", test.r.AllOf, test.scopes, got, test.want)
		}
	}
}

func TestNeedFor(t *testing.T) {
	need := Need(method(t, "chat.spaces.get").Alternatives(nil, []string{UseAdminAccess}))
	tests := []struct {
		principals []Principal
		want       string
	}{
		{nil, ""},
		{[]Principal{App}, "app[chat.bot]"},
		{[]Principal{UserAdmin, App}, "app[chat.bot] user_admin[chat.admin.spaces|chat.admin.spaces.readonly]"},
		{[]Principal{"nobody"}, ""},
	}
	for _, test := range tests {
		if got := form(need.For(test.principals...)); got != test.want {
			t.Errorf("For(%v) = %s, want %s", test.principals, got, test.want)
		}
	}
	if slices.ContainsFunc(need.For(User), func(r Requirement) bool { return r.Principal != User }) {
		t.Error("For(User) has others")
	}
}
