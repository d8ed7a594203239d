package main

import (
	"context"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func filter(in []string, keep func(string) bool) (out []string) {
	for _, x := range in {
		if keep(x) {
			out = append(out, x)
		}
	}
	return
}
func main() {
	ctx := context.Background()
	sc := filter([]string{chat.ChatBotScope, chat.ChatAppSpacesScope}, func(s string) bool { return s != chat.ChatAppSpacesScope })
	s, _ := chat.NewService(ctx, option.WithScopes(sc...))
	s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
}
