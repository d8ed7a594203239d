// Package botkit is a stand-in for a library around the client of the Chat API.
package botkit

import (
	"context"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// A Bot posts messages.
type Bot struct{ service *chat.Service }

// New returns a bot with the key of a service account.
func New(ctx context.Context, key []byte) (*Bot, error) {
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	service, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	if err != nil {
		return nil, err
	}
	return &Bot{service}, nil
}

// Post sends a message.
func (b *Bot) Post(space, text string) error {
	_, err := b.service.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do()
	return err
}
