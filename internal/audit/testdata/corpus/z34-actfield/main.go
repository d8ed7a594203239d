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

type job struct {
	svc *chat.Service
	act string
}

func (j job) run() {
	switch j.act {
	case "list":
		j.svc.Spaces.Messages.List("spaces/A").Do()
	case "del":
		j.svc.Spaces.Messages.Delete("spaces/A/messages/B").Do()
	case "post":
		j.svc.Spaces.Messages.Create("spaces/A", &chat.Message{}).Do()
	}
}
func main() {
	job{mk("a@example.com", chat.ChatMessagesReadonlyScope), "list"}.run()
	job{mk("b@example.com", chat.ChatMessagesScope), "del"}.run()
	job{mk("", chat.ChatBotScope), "post"}.run()
	job{mk("", chat.ChatAppMessagesReadonlyScope), "list"}.run()
}
