package scopemap

import (
	"slices"
	"strings"
	"testing"
)

// The whole order, worked out by hand. A scope that is not here covers nothing.
var wantCovers = map[string]string{
	"chat.admin.delete":                 "",
	"chat.admin.memberships":            "chat.admin.memberships.readonly",
	"chat.admin.memberships.readonly":   "",
	"chat.admin.spaces":                 "chat.admin.spaces.readonly",
	"chat.admin.spaces.readonly":        "",
	"chat.app.all.memberships.readonly": "chat.app.memberships.readonly",
	"chat.app.all.messages.readonly":    "",
	"chat.app.all.spaces.readonly":      "chat.app.spaces.readonly",
	"chat.app.delete":                   "",
	"chat.app.memberships":              "chat.app.memberships.readonly",
	"chat.app.memberships.readonly":     "",
	"chat.app.messages.readonly":        "",
	"chat.app.spaces":                   "chat.app.spaces.create chat.app.spaces.readonly",
	"chat.app.spaces.create":            "",
	"chat.app.spaces.readonly":          "",
	"chat.bot":                          "",
	"chat.customemojis":                 "chat.customemojis.readonly",
	"chat.customemojis.readonly":        "",
	"chat.delete":                       "",
	"chat.import":                       "",
	"chat.memberships":                  "chat.memberships.readonly",
	"chat.memberships.app":              "",
	"chat.memberships.readonly":         "",
	"chat.messages":                     "chat.messages.create chat.messages.reactions chat.messages.reactions.create chat.messages.reactions.readonly chat.messages.readonly",
	"chat.messages.create":              "",
	"chat.messages.reactions":           "chat.messages.reactions.create chat.messages.reactions.readonly",
	"chat.messages.reactions.create":    "",
	"chat.messages.reactions.readonly":  "",
	"chat.messages.readonly":            "chat.messages.reactions.readonly",
	"chat.spaces":                       "chat.spaces.create chat.spaces.pins chat.spaces.pins.readonly chat.spaces.readonly",
	"chat.spaces.create":                "",
	"chat.spaces.pins":                  "chat.spaces.pins.readonly",
	"chat.spaces.pins.readonly":         "",
	"chat.spaces.readonly":              "chat.spaces.pins.readonly",
	"chat.users.availability":           "chat.users.availability.readonly",
	"chat.users.availability.readonly":  "",
	"chat.users.readstate":              "chat.users.readstate.readonly",
	"chat.users.readstate.readonly":     "",
	"chat.users.sections":               "chat.users.sections.readonly",
	"chat.users.sections.readonly":      "",
	"chat.users.spacesettings":          "",
}

func TestCoversList(t *testing.T) {
	table := Default()
	if len(table.Scopes) != len(wantCovers) {
		t.Errorf("%d scopes, want %d", len(table.Scopes), len(wantCovers))
	}
	for _, s := range table.Scopes {
		want, listed := wantCovers[brief(s.URI)]
		if got := strings.Join(briefAll(s.Covers), " "); got != want || !listed {
			t.Errorf("%s covers %q, want %q", brief(s.URI), got, want)
		}
	}
}

// A pair that the order has must hold in every row, and no scope may cover one
// of another principal.
func TestCoversHoldsInRows(t *testing.T) {
	table := Default()
	for _, a := range table.Scopes {
		for _, covered := range a.Covers {
			b, _ := table.Scope(covered)
			if a.Principal != b.Principal {
				t.Errorf("%s (%s) covers %s (%s)", a.URI, a.Principal, b.URI, b.Principal)
			}
			for _, m := range table.Methods {
				for _, row := range m.Requires {
					for _, clause := range row.AllOf {
						if slices.Contains(clause, b.URI) && !slices.Contains(clause, a.URI) {
							t.Errorf("%s covers %s, but not in %s when %q", a.URI, b.URI, m.ID, row.When)
						}
					}
				}
			}
		}
	}
}

func TestCovers(t *testing.T) {
	full := func(name string) string { return ScopePrefix + name }
	tests := []struct {
		a, b string
		want bool
	}{
		{full("chat.messages"), full("chat.messages.readonly"), true},
		{full("chat.messages.readonly"), full("chat.messages"), false},
		{full("chat.bot"), full("chat.bot"), true},
		{full("chat.import"), full("chat.messages"), false},
		{full("chat.memberships"), full("chat.memberships.app"), false},
		{full("chat.spaces"), full("chat.app.spaces"), false},
		{full("drive"), full("chat.bot"), false},
		{"chat.messages", "chat.messages.readonly", false}, // short names are none
	}
	table := Default()
	for _, test := range tests {
		if got := table.Covers(test.a, test.b); got != test.want {
			t.Errorf("Covers(%s, %s) = %v, want %v", test.a, test.b, got, test.want)
		}
	}
}
