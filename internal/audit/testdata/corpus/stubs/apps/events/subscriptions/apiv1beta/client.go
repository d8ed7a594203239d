// Package subscriptions is a stand-in for a client of the Workspace Events API
// that is not read.
package subscriptions

import (
	"context"

	"google.golang.org/api/option"
)

// Client is a client of the Workspace Events API.
type Client struct{ closed bool }

// NewClient makes a client.
func NewClient(ctx context.Context, opts ...option.ClientOption) (*Client, error) {
	return &Client{}, nil
}

// Close closes the connection.
func (c *Client) Close() error {
	c.closed = true
	return nil
}
