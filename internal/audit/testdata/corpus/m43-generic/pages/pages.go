package pages

import (
	"context"

	"google.golang.org/api/chat/v1"
)

// Spaces are pages of spaces.
type Spaces struct{ Svc *chat.Service }

func (s Spaces) Page(ctx context.Context, token string) ([]*chat.Space, string, error) {
	r, err := s.Svc.Spaces.List().PageToken(token).Context(ctx).Do()
	if err != nil {
		return nil, "", err
	}
	return r.Spaces, r.NextPageToken, nil
}

// Emojis are pages of custom emoji.
type Emojis struct{ Svc *chat.Service }

func (e *Emojis) Page(ctx context.Context, token string) ([]*chat.CustomEmoji, string, error) {
	r, err := e.Svc.CustomEmojis.List().PageToken(token).Context(ctx).Do()
	if err != nil {
		return nil, "", err
	}
	return r.CustomEmojis, r.NextPageToken, nil
}
