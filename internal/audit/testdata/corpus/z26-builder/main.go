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

type B struct {
	sub    string
	scopes []string
}

func (b *B) As(s string) *B       { b.sub = s; return b }
func (b *B) Scope(s ...string) *B { b.scopes = append(b.scopes, s...); return b }
func (b *B) Build() *chat.Service {
	sc := b.scopes
	if len(sc) == 0 {
		sc = []string{chat.ChatBotScope}
	}
	if b.sub != "" {
		sc = append(sc, chat.ChatMessagesCreateScope)
	}
	return mk(b.sub, sc...)
}
func main() {
	s := (&B{}).As("u@example.com").Scope(chat.ChatSpacesReadonlyScope).Build()
	s.Spaces.List().Do()
	s.Spaces.Messages.Create("spaces/A", &chat.Message{}).Do()
	b := (&B{}).Build()
	b.Spaces.Messages.Create("spaces/A", &chat.Message{}).Do()
}
