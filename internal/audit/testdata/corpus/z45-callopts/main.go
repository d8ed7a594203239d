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

type callOpt func(*callCfg)
type callCfg struct{ deep bool }

func Deep() callOpt { return func(c *callCfg) { c.deep = true } }
func List(s *chat.Service, opts ...callOpt) {
	var c callCfg
	for _, o := range opts {
		o(&c)
	}
	s.Spaces.List().Do()
	if c.deep {
		s.Spaces.Members.List("spaces/A").Do()
	}
}
func main() {
	List(mk("u@example.com", chat.ChatSpacesReadonlyScope))
	List(mk("v@example.com", chat.ChatSpacesReadonlyScope, chat.ChatMembershipsReadonlyScope), Deep())
}
