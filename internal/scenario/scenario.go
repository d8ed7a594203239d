// Package scenario holds the guide's scenario table, and tells which of its
// rows the programs of a model carry out.
package scenario

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A Scenario is a row of the table "Types of required authentication" in
// "Authenticate and authorize Chat apps and API requests", the product guide of
// Google Chat.
type Scenario struct {
	ID      string // "send.incoming_webhook"
	Section string // the row's heading: "Send new messages"
	Title   string // the row: "With incoming webhooks"
	// What authentication serves: none needed, a user's, the app's. Domain-wide
	// delegation counts as a user's.
	None, User, App bool

	shown func(*model.Model) []model.Position
}

// Table is the guide's table, in its order.
func Table() []Scenario { return table }

const (
	receive = "Receive messages from"
	respond = "Respond to messages"
	send    = "Send new messages"
	create  = "Create a Chat space"
	add     = "Add users and apps to a Chat space"

	withREST       = "With the Chat REST API"
	withDelegation = "Using domain-wide delegation"
)

var table = []Scenario{
	{ID: "receive.chat_events", Section: receive, Title: "Chat events", None: true, shown: received(model.OverHTTP)},
	{ID: "receive.apps_script", Section: receive, Title: "Apps Script callbacks", None: true, shown: received(model.OverAppsScript)},
	{ID: "receive.pubsub", Section: receive, Title: "Google Cloud Pub/Sub", App: true, shown: received(model.OverPubSub)},
	{ID: "respond.sync_event", Section: respond, Title: "Synchronously, via a Chat event", None: true, shown: answered(model.OverHTTP)},
	{ID: "respond.sync_apps_script", Section: respond, Title: "Synchronously, via an Apps Script callback return value", None: true, shown: answered(model.OverAppsScript)},
	{ID: "respond.async_rest", Section: respond, Title: "Asynchronously, via the Chat REST API", User: true, App: true, shown: created(true)},
	{ID: "send.incoming_webhook", Section: send, Title: "With incoming webhooks", None: true, shown: called(model.MethodWebhook)},
	{ID: "send.rest", Section: send, Title: withREST, User: true, App: true, shown: created(false)},
	{ID: "create_space.rest", Section: create, Title: withREST, User: true, App: true, shown: as(undelegated, spaces...)},
	{ID: "create_space.domain_wide_delegation", Section: create, Title: withDelegation, User: true, shown: as(delegated, spaces...)},
	{ID: "add_members.rest", Section: add, Title: withREST, User: true, App: true, shown: as(undelegated, members...)},
	{ID: "add_members.domain_wide_delegation", Section: add, Title: withDelegation, User: true, shown: as(delegated, members...)},
}

const messages = "chat.spaces.messages.create"

var (
	spaces  = []string{"chat.spaces.create", "chat.spaces.setup"}
	members = []string{"chat.spaces.members.create"}
)

// An Instance is a scenario that is carried out, with the handlers and calls
// that show it.
type Instance struct {
	Scenario
	Evidence []model.Position
}

// Of are the scenarios that the programs carry out, in the table's order.
func Of(m *model.Model) []Instance {
	var list []Instance
	for _, s := range table {
		evidence := s.shown(m)
		if len(evidence) == 0 {
			continue
		}
		slices.SortFunc(evidence, model.Position.Compare)
		list = append(list, Instance{s, slices.Compact(evidence)})
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
