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

const admin = false

func open() *chat.Service {
	if admin {
		return mk("a@example.com", chat.ChatAdminSpacesReadonlyScope)
	}
	return mk("u@example.com", chat.ChatSpacesReadonlyScope)
}
func main() {
	s := open()
	if admin {
		s.Spaces.Search().UseAdminAccess(true).Query("x").Do()
	} else {
		s.Spaces.List().Do()
	}
}
