package main

import (
	"context"
	"encoding/json"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"os"
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
	c, err := google.JWTConfigFromJSON(key, chat.ChatSpacesReadonlyScope, chat.ChatMessagesReadonlyScope)
	if err != nil {
		panic(err)
	}
	c.Subject = "u@example.com"
	ts := c.TokenSource(ctx)
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		panic(err)
	}
	svc.Spaces.List().Do()
	t, _ := ts.Token()
	json.NewEncoder(os.Stdout).Encode(t)
}
