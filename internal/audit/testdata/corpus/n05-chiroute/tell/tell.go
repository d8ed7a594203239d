package tell

import (
	"context"
	"fmt"

	chatapi "google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type ByREST struct {
	messages *chatapi.SpacesMessagesService
}

func New(ctx context.Context) (ByREST, error) {
	s, err := chatapi.NewService(ctx, option.WithScopes("https://www.googleapis.com/auth/chat.bot"))
	if err != nil {
		return ByREST{}, fmt.Errorf("tell: %w", err)
	}
	return ByREST{chatapi.NewSpacesMessagesService(s)}, nil
}

func (b ByREST) Tell(ctx context.Context, space, text string) error {
	_, err := b.messages.Create(space, &chatapi.Message{Text: text}).Context(ctx).Do()
	return err
}
