package known

import (
	"maps"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// ConditionsOf are the conditions of the calls of REST clients, or of gRPC
// clients.
func ConditionsOf(rpc bool) []Condition {
	if rpc {
		return allRPCConditions
	}
	return allConditions
}

var (
	allConditions    = slices.Concat(Conditions, eventConditions)
	allRPCConditions = slices.Concat(RPCConditions, eventRPCConditions)
)

// A Condition is an argument that decides what a call needs. Its name is the
// one that the scope table and the report use.
type Condition struct {
	Name string
	// Method is the call type's name without "Call" ("SpacesCreate"), or the
	// name of the method of a gRPC client ("CreateSpace"); "" for any method
	// whose rows in the scope table know the condition.
	Method string
	// Where the argument stands: a setter of the call ("UseAdminAccess"), or
	// an argument of the method that begins it, and a path of fields within.
	Setter string
	Arg    int
	Fields []string
	// Each is set where the argument is a list of texts: the condition holds
	// for the list when it holds for one of them.
	Each bool
	// Unseen is set where the argument names something that only the server
	// knows more of: the condition may always hold.
	Unseen bool
	// Holds decides about a text. Without it, the condition holds when the
	// argument is set at all.
	Holds Match
}

// AnyElement stands in Condition.Fields for every element of a list.
const AnyElement = "[]"

// Conditions are the arguments that decide in calls of the REST client of the
// Chat API, from the parameter and field descriptions of the discovery document,
// revision 20261029. A field of a body that the client leaves out is not set.
var Conditions = []Condition{
	{Name: "use_admin_access", Setter: "UseAdminAccess", Holds: Is("true")},
	{Name: "show_invited", Method: "SpacesMembersList", Setter: "ShowInvited", Holds: Is("true")},
	{Name: "show_groups", Method: "SpacesMembersList", Setter: "ShowGroups", Holds: Is("true")},
	{Name: "space_view_expanded", Method: "SpacesFindGroupChats", Setter: "SpaceView", Holds: Is("SPACE_VIEW_EXPANDED")},
	{Name: "email_user", Method: "SpacesFindDirectMessage", Setter: "Name", Holds: contains("@")},
	{Name: "import_mode", Method: "SpacesCreate", Fields: []string{"ImportMode"}, Holds: Is("true")},
	{Name: "audience", Method: "SpacesCreate", Fields: []string{"AccessSettings", "Audience"}, Holds: IsSet},
	{Name: "audience", Method: "SpacesPatch", Setter: "UpdateMask", Holds: hasField("access_settings.audience", "accessSettings.audience")},
	{Name: "group_member", Method: "SpacesMembersCreate", Arg: 1, Fields: []string{"GroupMember"}},
	{Name: "adds_calling_app", Method: "SpacesMembersCreate", Arg: 1, Fields: []string{"Member", "Name"}, Holds: Is("users/app")},
	{Name: "removes_calling_app", Method: "SpacesMembersDelete", Holds: hasSuffix("/members/app")},
	{Name: "cards", Method: "SpacesMessagesCreate", Arg: 1, Fields: []string{"CardsV2"}},
	{Name: "cards", Method: "SpacesMessagesCreate", Arg: 1, Fields: []string{"Cards"}},
	{Name: "cards", Method: "SpacesMessagesPatch", Setter: "UpdateMask", Holds: hasField("cards", "cards_v2", "cardsV2")},
	{Name: "cards", Method: "SpacesMessagesUpdate", Setter: "UpdateMask", Holds: hasField("cards", "cards_v2", "cardsV2")},
	{Name: "accessory_widgets", Method: "SpacesMessagesCreate", Arg: 1, Fields: []string{"AccessoryWidgets"}},
	{Name: "accessory_widgets", Method: "SpacesMessagesPatch", Setter: "UpdateMask", Holds: hasField("accessory_widgets", "accessoryWidgets")},
	{Name: "accessory_widgets", Method: "SpacesMessagesUpdate", Setter: "UpdateMask", Holds: hasField("accessory_widgets", "accessoryWidgets")},
	{Name: "private_message_viewer", Method: "SpacesMessagesCreate", Arg: 1, Fields: []string{"PrivateMessageViewer"}},
	{Name: "uploaded_attachment", Method: "SpacesMessagesCreate", Arg: 1, Fields: []string{"Attachment", AnyElement, "AttachmentDataRef"}},
	{Name: "historic_time", Method: "SpacesMessagesCreate", Arg: 1, Fields: []string{"CreateTime"}, Holds: IsSet},
	{Name: "search_filter:space", Method: "SpacesMessagesSearch", Arg: 1, Fields: []string{"Filter"}, Holds: contains("space.display_name", "space.space_type")},
	{Name: "search_filter:is_unread", Method: "SpacesMessagesSearch", Arg: 1, Fields: []string{"Filter"}, Holds: contains("is_unread()")},
	{Name: "event_types:message", Method: "SpacesSpaceEventsList", Setter: "Filter", Holds: contains("google.workspace.chat.message.")},
	{Name: "event_types:reaction", Method: "SpacesSpaceEventsList", Setter: "Filter", Holds: contains("google.workspace.chat.reaction.")},
	{Name: "event_types:membership", Method: "SpacesSpaceEventsList", Setter: "Filter", Holds: contains("google.workspace.chat.membership.")},
	{Name: "event_types:space", Method: "SpacesSpaceEventsList", Setter: "Filter", Holds: contains("google.workspace.chat.space.")},
	{Name: "event_types:message", Method: "SpacesSpaceEventsGet", Unseen: true},
	{Name: "event_types:reaction", Method: "SpacesSpaceEventsGet", Unseen: true},
	{Name: "event_types:membership", Method: "SpacesSpaceEventsGet", Unseen: true},
	{Name: "event_types:space", Method: "SpacesSpaceEventsGet", Unseen: true},
}

// Weigh sorts the conditions of a method, which a client has under a name, by
// what holds says of each.
func Weigh(method scopemap.Method, name string, table []Condition, holds func(Condition) Truth) (certain, possible []string) {
	strength := make(map[string]Truth)
	for _, condition := range table {
		if condition.Method != "" && condition.Method != name || !slices.Contains(method.Conditions(), condition.Name) {
			continue
		}
		strength[condition.Name] = max(strength[condition.Name], holds(condition))
	}
	for _, name := range method.Conditions() {
		switch strength[name] {
		case Certainly:
			certain = append(certain, name)
		case Possibly:
			possible = append(possible, name)
		}
	}
	return certain, possible
}

// Parameter is the name of the query parameter that a condition's setter sets:
// "useAdminAccess" for UseAdminAccess.
func (c Condition) Parameter() string {
	if c.Setter == "" {
		return ""
	}
	return strings.ToLower(c.Setter[:1]) + c.Setter[1:]
}

// ReadsField reports whether anything depends on a field of a struct type of a
// Chat client's package: only what decides about a call does, and where a client
// sends its calls.
func ReadsField(name string) bool { return conditionFields[name] || name == "BasePath" }

var conditionFields = func() map[string]bool {
	fields := make(map[string]bool)
	for _, c := range slices.Concat(allConditions, allRPCConditions, slices.Concat(slices.Collect(maps.Values(ChatOnly))...)) {
		for _, f := range c.Fields {
			fields[f] = true
		}
	}
	return fields
}()
