// Package rooms finds rooms and writes into them.
package rooms

import (
	"context"
	"os"

	"example.com/blind/a05-dipoly/config"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Client is a Chat client with a bit more.
type Client struct {
	*chat.Service
	ctx context.Context
}

// Provide makes a client.
func Provide(ctx context.Context, g config.Google) (*Client, error) {
	key, err := os.ReadFile(g.KeyFile)
	if err != nil {
		return nil, err
	}
	jc, err := google.JWTConfigFromJSON(key, g.Act.Scopes...)
	if err != nil {
		return nil, err
	}
	jc.Subject = g.Act.Subject
	svc, err := chat.NewService(ctx, option.WithHTTPClient(jc.Client(ctx)))
	if err != nil {
		return nil, err
	}
	return &Client{Service: svc, ctx: ctx}, nil
}

// Named returns the first space with a display name.
func (c *Client) Named(name string) (found *chat.Space, err error) {
	err = c.Spaces.List().Pages(c.ctx, func(p *chat.ListSpacesResponse) error { // @list
		for _, s := range p.Spaces {
			if s.DisplayName == name && found == nil {
				found = s
			}
		}
		return nil
	})
	return found, err
}

// Write sends a text.
func (c *Client) Write(s *chat.Space, text string) error {
	_, err := c.Spaces.Messages.Create(s.Name, &chat.Message{Text: text}).Do() // @create
	return err
}
