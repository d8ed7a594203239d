// Package roomkit is used by several of our tools.
package roomkit

import (
	"context"

	"google.golang.org/api/chat/v1"
)

// Announce posts text into the room.
func Announce(ctx context.Context, svc *chat.Service, room, text string) error {
	_, err := svc.Spaces.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

// Retire renames the room and hides it; for owners of the room.
func Retire(ctx context.Context, spaces *chat.SpacesService, room string) error {
	_, err := spaces.Patch(room, &chat.Space{DisplayName: "(retired)"}).
		UpdateMask("displayName").
		Context(ctx).
		Do()
	return err
}
