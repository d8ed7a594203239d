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

func sync(s *chat.Service, prune bool) {
	s.Spaces.Messages.List("spaces/A").Do()
	if prune {
		s.Spaces.Messages.Delete("spaces/A/messages/B").Do()
	}
}
func main() {
	sync(mk("a@example.com", chat.ChatMessagesReadonlyScope), false)
	sync(mk("b@example.com", chat.ChatMessagesScope), true)
}
