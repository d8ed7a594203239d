// Package chatx wraps the few Chat calls that the team uses.
package chatx

import (
	"context"
	"net/http"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Config of a Client. The zero HTTPClient is good enough for the emulator.
type Config struct {
	HTTPClient *http.Client
	Endpoint   string
}

// Client posts messages.
type Client struct {
	spaces *chat.SpacesService
}

// New makes a Client.
func New(ctx context.Context, c Config) (*Client, error) {
	hc := c.HTTPClient
	if hc == nil {
		hc = http.DefaultClient
	}
	opts := []option.ClientOption{option.WithHTTPClient(hc)}
	if c.Endpoint != "" {
		opts = append(opts, option.WithEndpoint(c.Endpoint))
	}
	svc, err := chat.NewService(ctx, opts...)
	if err != nil {
		return nil, err
	}
	return &Client{spaces: svc.Spaces}, nil
}

// Post writes text into a thread of the space.
func (c *Client) Post(ctx context.Context, space, thread, text string) error {
	m := &chat.Message{Text: text, Thread: &chat.Thread{ThreadKey: thread}}
	_, err := c.spaces.Messages.Create(space, m).
		MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD").
		Context(ctx).Do()
	return err
}
