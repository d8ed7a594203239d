package base

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Bot is the service with a context.
type Bot struct {
	*chat.Service
	Ctx context.Context
}

// Must connects as the app.
func Must(ctx context.Context, scopes ...string) *Bot {
	s, err := chat.NewService(ctx, option.WithServiceAccountFile("bot.json"), option.WithScopes(scopes...))
	if err != nil {
		panic(err)
	}
	return &Bot{Service: s, Ctx: ctx}
}

// Say posts.
func (b *Bot) Say(room, text string) error {
	_, err := b.Spaces.Messages.Create(room, &chat.Message{Text: text}).Context(b.Ctx).Do()
	return err
}
