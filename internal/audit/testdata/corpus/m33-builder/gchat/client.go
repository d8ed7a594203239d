package gchat

import (
	"context"

	"google.golang.org/api/chat/v1"
)

// Client is built by a Builder.
type Client struct{ *chat.Service }

// Pin pins a message.
func (c *Client) Pin(ctx context.Context, space, message string) error {
	_, err := c.Service.Spaces.MessagePins.Create(space, &chat.MessagePin{Message: message}).Context(ctx).Do()
	return err
}

// Post posts.
func (c *Client) Post(ctx context.Context, space, text string) (string, error) {
	m, err := c.Service.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return m.Name, nil
}
