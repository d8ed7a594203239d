// Package scenario tells which rows of the guide's scenario table the programs of
// a model carry out.
package scenario

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
)

// shown says for each row of the table what shows that it is carried out.
var shown = map[string]func(*model.Model) []model.Position{
	"receive.chat_events":                 received(model.OverHTTP),
	"receive.apps_script":                 received(model.OverAppsScript),
	"receive.pubsub":                      received(model.OverPubSub),
	"respond.sync_event":                  answered(model.OverHTTP),
	"respond.sync_apps_script":            answered(model.OverAppsScript),
	"respond.async_rest":                  created(true),
	"send.incoming_webhook":               called(model.MethodWebhook),
	"send.rest":                           created(false),
	"create_space.rest":                   as(undelegated, spaces...),
	"create_space.domain_wide_delegation": as(delegated, spaces...),
	"add_members.rest":                    as(undelegated, members...),
	"add_members.domain_wide_delegation":  as(delegated, members...),
}

const messages = "chat.spaces.messages.create"

var (
	spaces  = []string{"chat.spaces.create", "chat.spaces.setup"}
	members = []string{"chat.spaces.members.create"}
)

// An Instance is a scenario that is carried out, with the handlers and calls
// that show it.
type Instance struct {
	report.ScenarioRow
	Evidence []model.Position
}

// Of are the scenarios that the programs carry out, in the table's order.
func Of(m *model.Model) []Instance {
	var list []Instance
	for _, row := range report.ScenarioTable() {
		evidence := shown[row.ID](m)
		if len(evidence) == 0 {
			continue
		}
		slices.SortFunc(evidence, model.Position.Compare)
		list = append(list, Instance{row, slices.Compact(evidence)})
	}
	return list
}

// received finds the handlers that get their events over t.
func received(t model.Transport) func(*model.Model) []model.Position {
	return handlers(func(h *model.Handler) bool { return h.Transport == t })
}

// answered finds those of them that give a message back.
func answered(t model.Transport) func(*model.Model) []model.Position {
	return handlers(func(h *model.Handler) bool {
		inResponse, _ := h.Responds()
		return h.Transport == t && inResponse
	})
}

func handlers(ok func(*model.Handler) bool) func(*model.Model) []model.Position {
	return func(m *model.Model) []model.Position {
		var list []model.Position
		for _, h := range m.Handlers {
			if ok(h) {
				list = append(list, h.Position)
			}
		}
		return list
	}
}

// called finds the calls of the methods.
func called(methods ...string) func(*model.Model) []model.Position {
	return calls(func(_ *model.Model, c *model.Call) bool { return slices.Contains(methods, c.Method) })
}

// created finds the messages that are created on a handler's path, or on none.
func created(onPath bool) func(*model.Model) []model.Position {
	return calls(func(m *model.Model, c *model.Call) bool {
		return c.Method == messages && (len(m.HandlersOf(c)) > 0) == onPath
	})
}

// as finds the calls of methods that a credential which fits reaches. One that
// nobody knows is no delegation.
func as(fits func(*model.Credential) bool, methods ...string) func(*model.Model) []model.Position {
	return calls(func(_ *model.Model, c *model.Call) bool {
		reaches := c.Reaches()
		return slices.Contains(methods, c.Method) && (slices.ContainsFunc(reaches, func(r *model.Reach) bool { return fits(r.Credential) }) ||
			len(reaches) == 0 && fits(&model.Credential{}))
	})
}

func delegated(c *model.Credential) bool { return c.Kind == model.Delegation }

func undelegated(c *model.Credential) bool { return !delegated(c) }

func calls(ok func(*model.Model, *model.Call) bool) func(*model.Model) []model.Position {
	return func(m *model.Model) []model.Position {
		var list []model.Position
		for _, c := range m.Calls {
			if ok(m, c) {
				list = append(list, c.Position)
			}
		}
		return list
	}
}
