package unread

import (
	"context"

	"google.golang.org/api/chat/v1"
)

// Marker marks spaces as read.
type Marker struct{ Chat *chat.Service }

// Mark marks one.
func (m Marker) Mark(ctx context.Context, space, when string) error {
	name := "users/me/" + space + "/spaceReadState"
	_, err := m.Chat.Users.Spaces.UpdateSpaceReadState(name, &chat.SpaceReadState{LastReadTime: when}).
		UpdateMask("lastReadTime").
		Context(ctx).
		Do()
	return err
}
