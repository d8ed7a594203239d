package gchat

import (
	"context"
	"os"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Client is a thin layer over the service.
type Client struct {
	svc *chat.Service
}

// New makes a client of the service account in CHAT_KEY.
func New(ctx context.Context, scopes ...string) (*Client, error) {
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, os.Getenv("CHAT_KEY"),
		&credentials.DetectOptions{Scopes: scopes})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return nil, err
	}
	return &Client{svc: svc}, nil
}

// Say posts a text.
func (c *Client) Say(space, text string) error {
	_, err := c.svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do()
	return err
}

// History calls f for each message.
func (c *Client) History(ctx context.Context, space string, f func(*chat.Message)) error {
	return c.svc.Spaces.Messages.List(space).PageSize(500).Pages(ctx, func(r *chat.ListMessagesResponse) error {
		for _, m := range r.Messages {
			f(m)
		}
		return nil
	})
}
