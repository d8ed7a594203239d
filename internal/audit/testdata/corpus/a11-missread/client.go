package main

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type settings struct {
	scopes []string
	opts   []option.ClientOption
}

type opt func(*settings)

func withKey(path string) opt {
	return func(s *settings) {
		s.opts = append(s.opts, option.WithAuthCredentialsFile(option.ServiceAccount, path))
	}
}

func withScope(scope string) opt {
	return func(s *settings) { s.scopes = append(s.scopes, scope) }
}

type client struct{ svc *chat.Service }

func newClient(ctx context.Context, opts ...opt) (*client, error) {
	var s settings
	for _, o := range opts {
		o(&s)
	}
	svc, err := chat.NewService(ctx, append(s.opts, option.WithScopes(s.scopes...))...)
	if err != nil {
		return nil, err
	}
	return &client{svc}, nil
}

func (c *client) last(space string) (*chat.Message, error) {
	l, err := c.svc.Spaces.Messages.List(space).PageSize(1).OrderBy("createTime desc").Do() // @list
	if err != nil || len(l.Messages) == 0 {
		return nil, err
	}
	return l.Messages[0], nil
}

func (c *client) answer(m *chat.Message, text string) error {
	_, err := c.svc.Spaces.Messages.Create(m.Space.Name, &chat.Message{Text: text, Thread: m.Thread}). // @create
														MessageReplyOption("REPLY_MESSAGE_OR_FAIL").Do()
	return err
}
