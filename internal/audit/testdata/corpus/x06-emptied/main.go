package main

import (
	"context"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	sc := []string{chat.ChatAppSpacesScope}
	sc = append(sc[:0], chat.ChatBotScope)
	s, _ := chat.NewService(ctx, option.WithScopes(sc...))
	s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
}
