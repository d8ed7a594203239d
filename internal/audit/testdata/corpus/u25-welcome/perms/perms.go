// Package perms says what each role of our tools may ask Google for.
package perms

import "google.golang.org/api/chat/v1"

// ByRole is reviewed by security; keep it sorted.
var ByRole = map[string][]string{
	"janitor": {chat.ChatDeleteScope, chat.ChatSpacesScope},
	"poster":  {chat.ChatMessagesCreateScope},
	"reader":  {chat.ChatSpacesReadonlyScope, chat.ChatMembershipsReadonlyScope},
}

// Robot is the user that tools act for.
var Robot = "robot@example.com"
