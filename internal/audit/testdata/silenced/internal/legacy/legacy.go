// Package legacy is to go. The configuration silences what is found in it.
package legacy

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Sweep looks at a room.
func Sweep(ctx context.Context) error {
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "legacy.json"),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppDeleteScope, chat.ChatAppSpacesScope))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Get("spaces/AAA").Do()
	return err
}

// Tidy looks at another one.
func Tidy(ctx context.Context) error {
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "legacy.json"),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppMembershipsScope))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Get("spaces/BBB").Do()
	return err
}
