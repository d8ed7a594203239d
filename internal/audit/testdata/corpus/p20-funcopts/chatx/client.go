// Package chatx is a thin layer over the Chat API.
package chatx

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type settings struct {
	scopes []string
	agent  string
	key    []byte
}

// Option changes how a Client is made.
type Option func(*settings)

// WithScopes adds scopes.
func WithScopes(s ...string) Option {
	return func(o *settings) { o.scopes = append(o.scopes, s...) }
}

// WithAgent names the program in requests.
func WithAgent(a string) Option { return func(o *settings) { o.agent = a } }

// WithKey sets the service account key.
func WithKey(k []byte) Option { return func(o *settings) { o.key = k } }

// Client reads and edits messages.
type Client struct{ svc *chat.Service }

// New makes a Client.
func New(ctx context.Context, opts ...Option) (*Client, error) {
	s := settings{agent: "chatx"}
	for _, o := range opts {
		o(&s)
	}
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsJSON(option.ServiceAccount, s.key),
		option.WithScopes(s.scopes...),
		option.WithUserAgent(s.agent))
	if err != nil {
		return nil, err
	}
	return &Client{svc}, nil
}

// Text returns the text of a message.
func (c *Client) Text(ctx context.Context, name string) (string, error) {
	m, err := c.svc.Spaces.Messages.Get(name).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return m.Text, nil
}

// Remove deletes a message.
func (c *Client) Remove(ctx context.Context, name string) error {
	_, err := c.svc.Spaces.Messages.Delete(name).Context(ctx).Do()
	return err
}
