package gc

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type C struct{ s *chat.Service }

func New(opts ...option.ClientOption) (C, error) {
	s, err := chat.NewService(context.Background(), opts...)
	return C{s}, err
}

func (c C) Send(ctx context.Context, room, text string) error {
	_, err := c.s.Spaces.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func (c C) Members(ctx context.Context, room string) (names []string, err error) {
	r, err := c.s.Spaces.Members.List(room).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	for _, m := range r.Memberships {
		names = append(names, m.Member.DisplayName)
	}
	return names, nil
}

func (c C) Rename(ctx context.Context, room, title string) error {
	_, err := c.s.Spaces.Patch(room, &chat.Space{DisplayName: title}).UpdateMask("displayName").Context(ctx).Do()
	return err
}
