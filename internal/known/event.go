package known

import (
	"slices"
	"strings"
)

// NamesToken reports whether a name may be that of the token of an event, which
// is no access token.
func NamesToken(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "token") && !strings.Contains(name, "access") && !strings.Contains(name, "refresh")
}

// IsEventName reports whether the text is the name of a kind of Chat event.
func IsEventName(text string) bool { return slices.Contains(eventNames, text) }

// eventNames are the values of EventType in the discovery document of the Chat
// API, revision 20261029.
var eventNames = []string{"MESSAGE", "ADDED_TO_SPACE", "REMOVED_FROM_SPACE", "CARD_CLICKED", "WIDGET_UPDATED", "APP_COMMAND", "APP_HOME", "SUBMIT_FORM"}

// IsEventType reports whether the struct type is an event of a Chat client.
func IsEventType(typ string) bool {
	return strings.HasPrefix(typ, restPackage+".") && strings.HasSuffix(typ, "Event") && !strings.HasSuffix(typ, "SpaceEvent")
}

// IsEvent reports whether the JSON names of a struct type are those of a Chat
// event, in its older form or in that of an add-on: type with space, message or
// user, and nothing that another service has, or chat. payloads has the names
// that lie under chat.
func IsEvent(names, payloads []string) bool {
	if slices.Contains(names, "chat") {
		return slices.ContainsFunc(payloads, func(name string) bool { return strings.HasSuffix(name, "Payload") })
	}
	if !slices.Contains(names, "type") {
		return false
	}
	own := !slices.ContainsFunc(names, func(name string) bool { return !slices.Contains(eventFields, name) })
	return slices.Contains(names, "space") || own && (slices.Contains(names, "message") || slices.Contains(names, "user"))
}

// eventFields are the JSON names of DeprecatedEvent in the discovery document of
// the Chat API, revision 20261029, and those that the documentation of events
// has besides.
var eventFields = []string{
	"type", "eventTime", "token", "threadKey", "thread", "message", "user", "space", "action", "common", "configCompleteRedirectUrl",
	"dialogEventType", "isDialogEvent", "appCommandMetadata", "authorizationEventObject", "commonEventObject", "chat",
}

// IsMessageName reports whether a Chat message, or the answer to an event of an
// add-on, has a field of the JSON name, and what is no message rarely has.
func IsMessageName(name string) bool { return slices.Contains(messageNames, name) }

// HasMessageName reports whether a JSON text has one of those names.
func HasMessageName(text string) bool {
	return slices.ContainsFunc(messageNames, func(name string) bool { return strings.Contains(text, `"`+name+`"`) })
}

var messageNames = []string{
	"text", "cards", "cardsV2", "cards_v2", "actionResponse", "hostAppDataAction", "renderActions", "accessoryWidgets", "fallbackText", "formattedText",
}

// namesEvent reports whether a source file's text may be that of a handler of
// Chat events: it has the name of one, or JSON names of one.
func namesEvent(text string) bool {
	has := func(name string) bool { return strings.Contains(text, name) }
	return slices.ContainsFunc(eventTexts, has) || has(`json:"type`) && slices.ContainsFunc(eventNamesJSON, has)
}

var (
	eventTexts     = []string{"ADDED_TO_SPACE", "REMOVED_FROM_SPACE", "CARD_CLICKED", "APP_COMMAND", `json:"messagePayload`, `json:"addedToSpacePayload`, `json:"appCommandPayload`, `json:"buttonClickedPayload`, `json:"removedFromSpacePayload`}
	eventNamesJSON = []string{`json:"space`, `json:"message`, `json:"user`}
)
