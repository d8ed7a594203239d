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

var toggles = map[string]bool{"members": false}

type S struct{ tier int }

func scopes(tier int) []string {
	s := []string{chat.ChatSpacesReadonlyScope}
	if tier >= 1 {
		s = append(s, chat.ChatMessagesReadonlyScope)
	}
	if tier >= 2 {
		s = append(s, chat.ChatMembershipsReadonlyScope)
	}
	if toggles["members"] {
		s = append(s, chat.ChatUsersReadstateReadonlyScope)
	}
	return s
}
func main() {
	a := mk("a@example.com", scopes(0)...)
	a.Spaces.List().Do()
	b := mk("b@example.com", scopes(1)...)
	b.Spaces.List().Do()
	b.Spaces.Messages.List("spaces/A").Do()
	if toggles["members"] {
		b.Users.Spaces.GetSpaceReadState("users/me/spaces/A/spaceReadState").Do()
	}
}
