// Package roomsvc is what both commands share.
package roomsvc

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// appScopes are approved by the administrator.
var appScopes = []string{
	chat.ChatBotScope,
	chat.ChatAppMembershipsScope,
}

type Rooms struct{ api *chat.Service }

func Connect(ctx context.Context, keyFile string) (*Rooms, error) {
	api, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, keyFile),
		option.WithScopes(appScopes...))
	if err != nil {
		return nil, fmt.Errorf("connect: %w", err)
	}
	return &Rooms{api}, nil
}

func (r *Rooms) Announce(ctx context.Context, room, text string) error {
	_, err := r.api.Spaces.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func (r *Rooms) Add(ctx context.Context, room string, people ...string) error {
	for _, p := range people {
		m := chat.Membership{Member: &chat.User{Name: "users/" + p, Type: "HUMAN"}}
		if _, err := r.api.Spaces.Members.Create(room, &m).Context(ctx).Do(); err != nil {
			return fmt.Errorf("add %s: %w", p, err)
		}
	}
	return nil
}
