package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"slices"
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
func add(c *jwt.Config, extra ...string) { c.Scopes = append(c.Scopes, extra...) }
func main() {
	ctx := context.Background()
	_ = mk
	c, err := google.JWTConfigFromJSON(key, chat.ChatSpacesReadonlyScope)
	if err != nil {
		panic(err)
	}
	c.Subject = "u@example.com"
	add(c, chat.ChatMessagesReadonlyScope)
	_ = slices.Contains[[]string]
	c.Scopes = slices.Insert(c.Scopes, 0, chat.ChatMembershipsReadonlyScope)

	svc, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	svc.Spaces.Members.List("spaces/A").Do()
	svc.Spaces.List().Do()
	svc.Spaces.Messages.List("spaces/A").Do()
}
