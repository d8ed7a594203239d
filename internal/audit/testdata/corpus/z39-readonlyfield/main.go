package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
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

type Client struct {
	s        *chat.Service
	readOnly bool
}

func New(ro bool) *Client {
	sc := chat.ChatMessagesScope
	if ro {
		sc = chat.ChatMessagesReadonlyScope
	}
	return &Client{mk("u@example.com", sc), ro}
}
func (c *Client) Sync() {
	c.s.Spaces.Messages.List("spaces/A").Do()
	if !c.readOnly {
		c.s.Spaces.Messages.Delete("spaces/A/messages/B").Do()
	}
}
func main() {
	New(true).Sync()
	New(false).Sync()
}
