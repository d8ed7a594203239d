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

func New(sub string, scopes ...string) *chat.Service {
	if len(scopes) == 0 {
		scopes = append(scopes, chat.ChatBotScope)
	}
	return mk(sub, scopes...)
}
func main() {
	New("u@example.com", chat.ChatSpacesReadonlyScope).Spaces.List().Do()
	New("").Spaces.List().Do()
}
