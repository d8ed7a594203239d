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

type Auth interface {
	Service() *chat.Service
	IsApp() bool
}
type app struct{}

func (app) Service() *chat.Service { return mk("", chat.ChatBotScope) }
func (app) IsApp() bool            { return true }

type user struct{ e string }

func (u user) Service() *chat.Service { return mk(u.e, chat.ChatMessagesReadonlyScope) }
func (user) IsApp() bool              { return false }
func run(a Auth) {
	s := a.Service()
	if a.IsApp() {
		s.Spaces.Messages.Create("spaces/A", &chat.Message{}).Do()
		return
	}
	s.Spaces.Messages.List("spaces/A").Do()
}
func main() { run(app{}); run(user{"u@example.com"}) }
