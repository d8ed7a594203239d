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

func main() {
	ctx := context.Background()
	_ = mk
	c, err := google.JWTConfigFromJSON(key, chat.ChatSpacesReadonlyScope)
	if err != nil {
		panic(err)
	}
	c.Subject = "u@example.com"
	c.Scopes = append(c.Scopes, "x")
	fix(c.Scopes)

	svc, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	svc.Spaces.List().Do()
	svc.Spaces.Messages.List("spaces/A").Do()
}

func fix(s []string) {
	for i := range s {
		if s[i] == "x" {
			s[i] = chat.ChatMessagesReadonlyScope
		}
	}
}
