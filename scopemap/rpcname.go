package scopemap

// rpcNames are the names under which gRPC clients have the methods, by method
// id: those of the service google.chat.v1.ChatService, which its Go client
// (cloud.google.com/go/chat/apiv1) takes over. No rule leads from one to the
// other. ReplaceMessageCards and ListSectionItems were seen in the reference of
// the service only, the others in the Go client too.
//
// Two methods of the discovery document are one here: UpdateMessage stands for
// messages.patch, which Google recommends of the two, and which takes an update
// mask as UpdateMessage does. Both need the same. media.download has no RPC.
//
// Those of google.apps.events.subscriptions.v1.SubscriptionsService follow.
var rpcNames = map[string]string{
	"chat.customEmojis.create":                         "CreateCustomEmoji",
	"chat.customEmojis.delete":                         "DeleteCustomEmoji",
	"chat.customEmojis.get":                            "GetCustomEmoji",
	"chat.customEmojis.list":                           "ListCustomEmojis",
	"chat.media.upload":                                "UploadAttachment",
	"chat.spaces.completeImport":                       "CompleteImportSpace",
	"chat.spaces.create":                               "CreateSpace",
	"chat.spaces.delete":                               "DeleteSpace",
	"chat.spaces.findDirectMessage":                    "FindDirectMessage",
	"chat.spaces.findGroupChats":                       "FindGroupChats",
	"chat.spaces.get":                                  "GetSpace",
	"chat.spaces.list":                                 "ListSpaces",
	"chat.spaces.members.create":                       "CreateMembership",
	"chat.spaces.members.delete":                       "DeleteMembership",
	"chat.spaces.members.get":                          "GetMembership",
	"chat.spaces.members.list":                         "ListMemberships",
	"chat.spaces.members.patch":                        "UpdateMembership",
	"chat.spaces.messagePins.create":                   "CreateMessagePin",
	"chat.spaces.messagePins.delete":                   "DeleteMessagePin",
	"chat.spaces.messagePins.list":                     "ListMessagePins",
	"chat.spaces.messages.attachments.get":             "GetAttachment",
	"chat.spaces.messages.create":                      "CreateMessage",
	"chat.spaces.messages.delete":                      "DeleteMessage",
	"chat.spaces.messages.get":                         "GetMessage",
	"chat.spaces.messages.list":                        "ListMessages",
	"chat.spaces.messages.patch":                       "UpdateMessage",
	"chat.spaces.messages.reactions.create":            "CreateReaction",
	"chat.spaces.messages.reactions.delete":            "DeleteReaction",
	"chat.spaces.messages.reactions.list":              "ListReactions",
	"chat.spaces.messages.replaceCards":                "ReplaceMessageCards",
	"chat.spaces.messages.search":                      "SearchMessages",
	"chat.spaces.patch":                                "UpdateSpace",
	"chat.spaces.search":                               "SearchSpaces",
	"chat.spaces.setup":                                "SetUpSpace",
	"chat.spaces.spaceEvents.get":                      "GetSpaceEvent",
	"chat.spaces.spaceEvents.list":                     "ListSpaceEvents",
	"chat.users.availability.get":                      "GetAvailability",
	"chat.users.availability.markAsActive":             "MarkAsActive",
	"chat.users.availability.markAsAway":               "MarkAsAway",
	"chat.users.availability.markAsDoNotDisturb":       "MarkAsDoNotDisturb",
	"chat.users.availability.patch":                    "UpdateAvailability",
	"chat.users.sections.create":                       "CreateSection",
	"chat.users.sections.delete":                       "DeleteSection",
	"chat.users.sections.items.list":                   "ListSectionItems",
	"chat.users.sections.items.move":                   "MoveSectionItem",
	"chat.users.sections.list":                         "ListSections",
	"chat.users.sections.patch":                        "UpdateSection",
	"chat.users.sections.position":                     "PositionSection",
	"chat.users.spaces.getSpaceReadState":              "GetSpaceReadState",
	"chat.users.spaces.spaceNotificationSetting.get":   "GetSpaceNotificationSetting",
	"chat.users.spaces.spaceNotificationSetting.patch": "UpdateSpaceNotificationSetting",
	"chat.users.spaces.threads.getThreadReadState":     "GetThreadReadState",
	"chat.users.spaces.updateSpaceReadState":           "UpdateSpaceReadState",

	"workspaceevents.operations.get":           "GetOperation",
	"workspaceevents.subscriptions.create":     "CreateSubscription",
	"workspaceevents.subscriptions.delete":     "DeleteSubscription",
	"workspaceevents.subscriptions.get":        "GetSubscription",
	"workspaceevents.subscriptions.list":       "ListSubscriptions",
	"workspaceevents.subscriptions.patch":      "UpdateSubscription",
	"workspaceevents.subscriptions.reactivate": "ReactivateSubscription",
}

var methodsByRPC = func() map[string]string {
	ids := make(map[string]string, len(rpcNames))
	for id, name := range rpcNames {
		ids[name] = id
	}
	return ids
}()

// RPC returns the name under which gRPC clients have m: "CreateMessage" for
// "chat.spaces.messages.create". It is "" for a method that they do not have.
func (m Method) RPC() string { return rpcNames[m.ID] }

// MethodByRPC returns the method whose [Method.RPC] is name.
func (t *Table) MethodByRPC(name string) (Method, bool) {
	id, ok := methodsByRPC[name]
	if !ok {
		return Method{}, false
	}
	return t.Method(id)
}
