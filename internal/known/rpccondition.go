package known

// RPCConditions are Conditions for gRPC clients: all that decides stands in the
// request, argument 0. Fields are those of the messages of
// google.chat.v1.ChatService in Go; a oneof is a field that holds a struct of
// the member's own, and a field mask is a message with a list of paths.
var RPCConditions = []Condition{
	{Name: "use_admin_access", Fields: []string{"UseAdminAccess"}, Holds: Is("true")},
	{Name: "show_invited", Method: "ListMemberships", Fields: []string{"ShowInvited"}, Holds: Is("true")},
	{Name: "show_groups", Method: "ListMemberships", Fields: []string{"ShowGroups"}, Holds: Is("true")},
	// The view is a number here, and numbers are not followed.
	{Name: "space_view_expanded", Method: "FindGroupChats", Unseen: true},
	{Name: "email_user", Method: "FindDirectMessage", Fields: []string{"Name"}, Holds: contains("@")},
	{Name: "import_mode", Method: "CreateSpace", Fields: []string{"Space", "ImportMode"}, Holds: Is("true")},
	{Name: "audience", Method: "CreateSpace", Fields: []string{"Space", "AccessSettings", "Audience"}, Holds: IsSet},
	{Name: "audience", Method: "UpdateSpace", Fields: mask, Each: true, Holds: hasField("access_settings.audience", "accessSettings.audience")},
	{Name: "group_member", Method: "CreateMembership", Fields: []string{"Membership", "MemberType", "GroupMember"}},
	{Name: "adds_calling_app", Method: "CreateMembership", Fields: []string{"Membership", "MemberType", "Member", "Name"}, Holds: Is("users/app")},
	{Name: "removes_calling_app", Method: "DeleteMembership", Fields: []string{"Name"}, Holds: hasSuffix("/members/app")},
	{Name: "cards", Method: "CreateMessage", Fields: []string{"Message", "CardsV2"}},
	{Name: "cards", Method: "UpdateMessage", Fields: mask, Each: true, Holds: hasField("cards", "cards_v2", "cardsV2")},
	{Name: "accessory_widgets", Method: "CreateMessage", Fields: []string{"Message", "AccessoryWidgets"}},
	{Name: "accessory_widgets", Method: "UpdateMessage", Fields: mask, Each: true, Holds: hasField("accessory_widgets", "accessoryWidgets")},
	{Name: "private_message_viewer", Method: "CreateMessage", Fields: []string{"Message", "PrivateMessageViewer"}},
	{Name: "uploaded_attachment", Method: "CreateMessage", Fields: []string{"Message", "Attachment", AnyElement, "DataRef", "AttachmentDataRef"}},
	{Name: "historic_time", Method: "CreateMessage", Fields: []string{"Message", "CreateTime"}},
	{Name: "search_filter:space", Method: "SearchMessages", Fields: []string{"Filter"}, Holds: contains("space.display_name", "space.space_type")},
	{Name: "search_filter:is_unread", Method: "SearchMessages", Fields: []string{"Filter"}, Holds: contains("is_unread()")},
	{Name: "event_types:message", Method: "ListSpaceEvents", Fields: []string{"Filter"}, Holds: contains("google.workspace.chat.message.")},
	{Name: "event_types:reaction", Method: "ListSpaceEvents", Fields: []string{"Filter"}, Holds: contains("google.workspace.chat.reaction.")},
	{Name: "event_types:membership", Method: "ListSpaceEvents", Fields: []string{"Filter"}, Holds: contains("google.workspace.chat.membership.")},
	{Name: "event_types:space", Method: "ListSpaceEvents", Fields: []string{"Filter"}, Holds: contains("google.workspace.chat.space.")},
	{Name: "event_types:message", Method: "GetSpaceEvent", Unseen: true},
	{Name: "event_types:reaction", Method: "GetSpaceEvent", Unseen: true},
	{Name: "event_types:membership", Method: "GetSpaceEvent", Unseen: true},
	{Name: "event_types:space", Method: "GetSpaceEvent", Unseen: true},
}

// mask is where the field mask of an update stands.
var mask = []string{"UpdateMask", "Paths"}
