package team

import (
	"context"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m08-retry/retry"
)

// Rooms puts teams into rooms.
type Rooms struct {
	API *chat.Service
}

func (r Rooms) Title(ctx context.Context, name string) (string, error) {
	s, err := retry.Do(ctx, r.API.Spaces.Get(name).Context(ctx))
	if err != nil {
		return "", err
	}
	return s.DisplayName, nil
}

func (r Rooms) Join(ctx context.Context, room, email string) error {
	call := r.API.Spaces.Members.Create(room, &chat.Membership{
		Member: &chat.User{Name: "users/" + email, Type: "HUMAN"},
	})
	_, err := retry.Func(ctx, func() (*chat.Membership, error) { return call.Context(ctx).Do() })
	return err
}
