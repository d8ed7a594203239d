// Package notify reads and writes announcements as a user of the domain.
package notify

import (
	"context"
	"errors"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type config struct {
	keyFile string
	subject string
	scopes  []string
	limit   int64
}

// Option changes how a Board is made.
type Option func(*config) error

// WithKeyFile names the key of the service account.
func WithKeyFile(path string) Option {
	return func(c *config) error { c.keyFile = path; return nil }
}

// WithLimit is how many messages are read at most.
func WithLimit(n int64) Option {
	return func(c *config) error {
		if n < 1 {
			return errors.New("notify: limit below one")
		}
		c.limit = n
		return nil
	}
}

// ReadOnly makes a Board that cannot post.
func ReadOnly() Option {
	return func(c *config) error {
		c.scopes = append(c.scopes, chat.ChatMessagesReadonlyScope)
		return nil
	}
}

// Board is a space with announcements.
type Board struct {
	svc   *chat.Service
	limit int64
}

// Open connects as subject. Without ReadOnly the board may do anything.
func Open(ctx context.Context, subject string, opts ...Option) (*Board, error) {
	if subject == "" {
		return nil, errors.New("notify: no subject")
	}
	c := config{keyFile: "key.json", subject: subject, limit: 25}
	for _, o := range opts {
		if err := o(&c); err != nil {
			return nil, err
		}
	}
	if len(c.scopes) == 0 {
		c.scopes = []string{chat.ChatMessagesScope}
	}
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, c.keyFile, &credentials.DetectOptions{
		Scopes:  c.scopes,
		Subject: c.subject,
	})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return nil, err
	}
	return &Board{svc: svc, limit: c.limit}, nil
}

// Latest are the newest texts.
func (b *Board) Latest(ctx context.Context, space string) ([]string, error) {
	r, err := b.svc.Spaces.Messages.List(space).OrderBy("createTime desc").PageSize(b.limit).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	texts := make([]string, 0, len(r.Messages))
	for _, m := range r.Messages {
		texts = append(texts, m.Text)
	}
	return texts, nil
}
