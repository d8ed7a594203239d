package main

import (
	"context"
	"fmt"
	"strings"

	"google.golang.org/api/chat/v1"
)

// who lists the people in the space.
type who struct {
	members *chat.SpacesMembersService
}

func (c who) run(ctx context.Context, ev *chat.DeprecatedEvent) (*chat.Message, error) {
	res, err := c.members.List(ev.Space.Name).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	var names []string
	for _, m := range res.Memberships {
		names = append(names, m.Member.DisplayName)
	}
	return &chat.Message{Text: strings.Join(names, ", ")}, nil
}

// incident opens a space and brings in who asked for it.
type incident struct {
	svc *chat.Service
	n   int
}

func (c *incident) run(ctx context.Context, ev *chat.DeprecatedEvent) (*chat.Message, error) {
	c.n++
	space, err := c.svc.Spaces.Create(&chat.Space{
		SpaceType:   "SPACE",
		DisplayName: fmt.Sprintf("Incident %d", c.n),
	}).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	_, err = c.svc.Spaces.Members.Create(space.Name, &chat.Membership{
		Member: &chat.User{Name: ev.User.Name, Type: "HUMAN"},
	}).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	return &chat.Message{Text: "See " + space.SpaceUri}, nil
}

// huddle opens a group chat for two, but as the app, which Chat does not allow.
type huddle struct{ *chat.Service }

func (h huddle) run(ctx context.Context, ev *chat.DeprecatedEvent) (*chat.Message, error) {
	req := &chat.SetUpSpaceRequest{
		Space: &chat.Space{SpaceType: "GROUP_CHAT"},
		Memberships: []*chat.Membership{
			{Member: &chat.User{Name: ev.User.Name, Type: "HUMAN"}},
			{Member: &chat.User{Name: ev.Message.Sender.Name, Type: "HUMAN"}},
		},
	}
	space, err := h.Spaces.Setup(req).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	return &chat.Message{Text: "Meet in " + space.SpaceUri}, nil
}
