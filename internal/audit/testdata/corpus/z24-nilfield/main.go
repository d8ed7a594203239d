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

type Cfg struct {
	Sub    string
	Scopes []string
}

func New(c *Cfg) *chat.Service {
	if c.Scopes == nil {
		c.Scopes = append(c.Scopes, chat.ChatBotScope)
	}
	return mk(c.Sub, c.Scopes...)
}
func main() {
	svc := New(&Cfg{"u@example.com", []string{chat.ChatSpacesReadonlyScope}})
	svc.Spaces.List().Do()
	New(&Cfg{}).Spaces.List().Do()
}
