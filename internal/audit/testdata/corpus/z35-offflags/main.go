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

const debug = false

var enableMembers = false

func list() []string {
	s := []string{chat.ChatBotScope}
	if debug {
		s = append(s, chat.ChatAppMessagesReadonlyScope)
	}
	if enableMembers {
		s = append(s, chat.ChatAppMembershipsScope)
	}
	return s
}
func main() {
	b := mk("", list()...)
	b.Spaces.Messages.Create("spaces/A", &chat.Message{}).Do()
	if debug {
		b.Spaces.Messages.List("spaces/A").Do()
	}
	if enableMembers {
		b.Spaces.Members.Create("spaces/A", &chat.Membership{Member: &chat.User{Name: "users/1"}}).Do()
	}
}
