// Package enterprise is the edition that costs.
package enterprise

import (
	"context"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m41-edition/core"
)

func init() {
	core.Hooks.Scopes = []string{chat.ChatAppMembershipsScope}
	core.Hooks.Joined = join
}

func join(ctx context.Context, svc *chat.Service, room, person string) error {
	m := &chat.Membership{Member: &chat.User{Name: "users/" + person, Type: "HUMAN"}}
	_, err := svc.Spaces.Members.Create(room, m).Context(ctx).Do()
	return err
}
