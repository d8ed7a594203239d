package known

import (
	"slices"
	"strings"
)

// The kinds of event that a subscription of the Workspace Events API asks for
// decide what it needs of Chat's scopes, as the document's revision 20261004 and
// the table of event types in the Chat guide of 2026-04-02 say. They are fixed
// when the subscription is made: who changes or reactivates one may be after
// any.
var (
	eventConditions = slices.Concat(
		kindsOf("SubscriptionsCreate", "EventTypes"),
		kindsOf("SubscriptionsPatch"),
		kindsOf("SubscriptionsReactivate"),
	)
	eventRPCConditions = slices.Concat(
		kindsOf("CreateSubscription", "Subscription", "EventTypes"),
		kindsOf("UpdateSubscription"),
		kindsOf("ReactivateSubscription"),
	)
)

// kindsOf are the conditions of a method on the kinds of event, which the fields
// list.
func kindsOf(method string, fields ...string) []Condition {
	var all []Condition
	kind := func(name string, holds Match) {
		all = append(all, Condition{Name: name, Method: method, Fields: fields, Each: true, Unseen: len(fields) == 0, Holds: holds})
	}
	for _, name := range eventKinds {
		kind("event_types:"+name, contains(chatEvents+name+"."))
	}
	kind("event_types:other", isOtherEvent)
	return all
}

const chatEvents = "google.workspace.chat."

// eventKinds are those whose scopes are known.
var eventKinds = []string{"message", "reaction", "membership", "space"}

// isOtherEvent may hold for an event of Chat of which it is not known what it
// needs.
func isOtherEvent(parts []string) Truth {
	for _, name := range eventKinds {
		if strings.HasPrefix(parts[0], chatEvents+name+".") {
			return Never
		}
	}
	return min(contains(chatEvents)(parts), Possibly)
}

// ChatOnly are the arguments that say what a call is about, by the name of its
// method: of those that are given the first decides whether it is about Chat.
var ChatOnly = map[string][]Condition{
	"SubscriptionsCreate": {
		{Fields: []string{"EventTypes"}, Each: true, Holds: contains(chatEvents)},
		{Fields: []string{"TargetResource"}, Holds: contains("chat.googleapis.com/")},
	},
	"CreateSubscription": {
		{Fields: []string{"Subscription", "EventTypes"}, Each: true, Holds: contains(chatEvents)},
		{Fields: []string{"Subscription", "TargetResource"}, Holds: contains("chat.googleapis.com/")},
	},
}
