// Package gchat is a hub.Channel for Google Chat.
package gchat

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Room is one space.
type Room struct {
	spaces *chat.SpacesService
	name   string
}

// Open connects to the space with a service account.
func Open(ctx context.Context, space, keyFile string, scopes ...string) (*Room, error) {
	svc, err := chat.NewService(ctx, option.WithServiceAccountFile(keyFile), option.WithScopes(scopes...))
	if err != nil {
		return nil, err
	}
	return &Room{spaces: svc.Spaces, name: space}, nil
}

// Say posts text.
func (r *Room) Say(ctx context.Context, text string) error {
	_, err := r.spaces.Messages.Create(r.name, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

// Retitle changes the space's display name.
func (r *Room) Retitle(ctx context.Context, title string) error {
	_, err := r.spaces.Patch(r.name, &chat.Space{DisplayName: title}).UpdateMask("display_name").Context(ctx).Do()
	return err
}
