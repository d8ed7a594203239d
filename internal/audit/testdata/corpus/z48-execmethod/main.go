package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

var key []byte

func mk(sub string, scopes ...string) *chat.Service {
	ctx := context.Background()
	c, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		panic(err)
	}
	c.Subject = sub
	s, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	return s
}

type doer interface {
	Do(...googleapi.CallOption) (*chat.Message, error)
}
type Client struct{ s *chat.Service }

func (c *Client) exec(d doer) error { _, err := d.Do(); return err }
func (c *Client) Post() error       { return c.exec(c.s.Spaces.Messages.Create("spaces/A", &chat.Message{})) }
func (c *Client) List()             { c.s.Spaces.List().Do() }
func main() {
	c := &Client{mk("u@example.com", chat.ChatSpacesReadonlyScope, chat.ChatMessagesCreateScope)}
	c.Post()
	c.List()
}
