// Package fn makes functions of clients.
package fn

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type (
	// Send sends a text.
	Send func(ctx context.Context, text string) error
	// Remove removes what has the name.
	Remove func(ctx context.Context, name string) error
)

func service(ctx context.Context, key []byte, scopes []string) *chat.Service {
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsJSON(option.ServiceAccount, key), option.WithScopes(scopes...))
	if err != nil {
		panic(fmt.Errorf("fn: %w", err))
	}
	return svc
}

// Of makes both functions of one key.
func Of(ctx context.Context, key []byte, scopes ...string) func(space string) (Send, Remove) {
	svc := service(ctx, key, scopes)
	return func(space string) (Send, Remove) {
		messages := svc.Spaces.Messages
		send := func(ctx context.Context, text string) error {
			_, err := messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
			return err
		}
		remove := func(ctx context.Context, name string) error {
			_, err := svc.Spaces.Members.Delete(name).Context(ctx).Do()
			return err
		}
		return send, remove
	}
}
