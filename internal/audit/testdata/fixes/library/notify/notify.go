// Package notify sends messages.
package notify

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var scopes = []string{
	chat.ChatBotScope,
	chat.ChatAppMembershipsScope,
}

// Send sends a message by a client that nobody else sees.
func Send(ctx context.Context, text string) error {
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(scopes...))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: text}).Do()
	return err
}

// Open makes a client for whatever its callers do.
func Open(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppSpacesScope))
}
