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

type Opt func(*o)
type o struct{ scopes []string }

func S(s ...string) Opt { return func(x *o) { x.scopes = append(x.scopes, s...) } }
func New(sub string, opts ...Opt) *chat.Service {
	x := &o{}
	for _, f := range opts {
		f(x)
	}
	if len(x.scopes) == 0 {
		x.scopes = []string{chat.ChatBotScope}
	}
	return mk(sub, x.scopes...)
}
func main() {
	svc := New("u@example.com", S(chat.ChatSpacesReadonlyScope))
	svc.Spaces.List().Do()
}
