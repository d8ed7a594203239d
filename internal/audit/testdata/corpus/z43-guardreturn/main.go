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

type C struct {
	s    *chat.Service
	user bool
}

func (c *C) markRead() {
	if !c.user {
		return
	}
	c.s.Users.Spaces.UpdateSpaceReadState("users/me/spaces/A/spaceReadState", &chat.SpaceReadState{}).UpdateMask("lastReadTime").Do()
}
func (c *C) post() { c.s.Spaces.Messages.Create("spaces/A", &chat.Message{}).Do(); c.markRead() }
func main() {
	(&C{s: mk("", chat.ChatBotScope)}).post()
	(&C{mk("u@example.com", chat.ChatMessagesCreateScope, chat.ChatUsersReadstateScope), true}).post()
}
