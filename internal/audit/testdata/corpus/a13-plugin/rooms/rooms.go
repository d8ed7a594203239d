// Package rooms registers the commands about rooms.
package rooms

import (
	"context"
	"fmt"

	"example.com/blind/a13-plugin/registry"
	"google.golang.org/api/chat/v1"
)

func init() {
	registry.Add("open", registry.Func(open))
	registry.Add("invite", invite{role: "ROLE_MEMBER"})
}

func open(ctx context.Context, svc *chat.Service, args []string) error {
	s, err := svc.Spaces.Create(&chat.Space{DisplayName: args[0], SpaceType: "SPACE"}).Context(ctx).Do() // @open
	if err == nil {
		fmt.Println(s.Name)
	}
	return err
}

type invite struct{ role string }

func (i invite) Run(ctx context.Context, svc *chat.Service, args []string) error {
	m := &chat.Membership{Member: &chat.User{Name: "users/" + args[1], Type: "HUMAN"}, Role: i.role}
	_, err := svc.Spaces.Members.Create(args[0], m).Context(ctx).Do() // @invite
	return err
}
