package main

import (
	"context"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"sync/atomic"
)

var cur atomic.Pointer[chat.Service]

func main() {
	ctx := context.Background()
	s, _ := chat.NewService(ctx, option.WithScopes(chat.ChatBotScope))
	cur.Store(s)
	cur.Load().Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	u, _ := chat.NewService(ctx, option.WithScopes(chat.ChatSpacesCreateScope))
	cur.Store(u)
	cur.Load().Spaces.Setup(&chat.SetUpSpaceRequest{}).Do()
}
