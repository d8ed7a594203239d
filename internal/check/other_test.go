package check_test

import (
	"slices"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// TestOtherAPI assesses a user's credential that one call of the Workspace
// Events API is made with.
func TestOtherAPI(t *testing.T) {
	for _, test := range []struct {
		name, method      string
		certain, possible []string
		asked             string
		over, missing     string
	}{
		{"the kinds that are subscribed to", "create", []string{"event_types:message"}, nil,
			"chat.messages.readonly chat.spaces", "chat.spaces", ""},
		{"a kind without its scope", "create", []string{"event_types:space"}, nil,
			"chat.messages.readonly", "chat.messages.readonly", "chat.spaces.readonly"},
		{"more than reading", "create", []string{"event_types:membership"}, nil,
			"chat.memberships", "chat.memberships", ""},
		{"kinds that are not known", "reactivate", nil, []string{"event_types:membership", "event_types:message"},
			"chat.memberships.readonly chat.messages.readonly", "", ""},
		{"kinds of which nobody says what they need", "create", nil, []string{"event_types:other"},
			"chat.users.availability chat.users.readstate", "", ""},
		{"any scope will do to read one", "get", nil, nil, "chat.messages", "", ""},
		{"one of two is enough to delete one", "delete", nil, nil,
			"chat.messages.readonly chat.spaces.readonly", "chat.messages.readonly", ""},
		{"a scope that does not serve", "list", nil, nil,
			"chat.messages.create", "chat.messages.create", "chat.users.availability.readonly"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := &model.Credential{Kind: model.User}
			for _, uri := range long(test.asked) {
				c.Requested = append(c.Requested, model.Scope{URI: uri})
			}
			reach := &model.Reach{Credential: c, Certain: test.certain, Possible: test.possible}
			call := &model.Call{Method: "workspaceevents.subscriptions." + test.method, Paths: []model.Path{{Reaches: []*model.Reach{reach}}}}
			c.Calls = []*model.Call{call}
			a := check.Assess(c, scopemap.Default())
			var over []string
			for _, e := range a.Over {
				over = append(over, e.URI)
			}
			if !slices.Equal(over, long(test.over)) {
				t.Errorf("too much are %v", over)
			}
			if !slices.Equal(a.Missing, long(test.missing)) {
				t.Errorf("missing are %v", a.Missing)
			}
		})
	}
}
