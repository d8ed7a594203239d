// Package people puts people into rooms.
package people

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"
)

// Inviter invites people of one domain.
type Inviter struct {
	Domain string
	Svc    *chat.Service
}

// Room makes a room.
func (i Inviter) Room(ctx context.Context, title string) (*chat.Space, error) {
	sp, err := i.Svc.Spaces.Create(&chat.Space{DisplayName: title, SpaceType: "SPACE"}).Context(ctx).Do()
	if err != nil {
		return nil, fmt.Errorf("room %q: %w", title, err)
	}
	return sp, nil
}

// Invite puts one person into a room.
func (i Inviter) Invite(ctx context.Context, room, login string) error {
	m := &chat.Membership{Member: &chat.User{Type: "HUMAN"}}
	m.Member.Name = "users/" + login + "@" + i.Domain
	_, err := i.Svc.Spaces.Members.Create(room, m).Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("invite %s: %w", login, err)
	}
	return nil
}
