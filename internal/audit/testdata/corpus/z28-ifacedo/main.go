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

type lister interface {
	Do(...googleapi.CallOption) (*chat.ListMessagesResponse, error)
}

func exec(d lister) { d.Do() }

func main() {
	svc := mk("u@example.com", chat.ChatSpacesReadonlyScope)
	svc.Spaces.List().Do()
	exec(svc.Spaces.Messages.List("spaces/A"))
}
