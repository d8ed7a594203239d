package main

import (
	"context"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	key, _ := os.ReadFile("k.json")
	all := []string{chat.ChatBotScope, chat.ChatAppSpacesScope, chat.ChatAppMembershipsScope}
	some := make([]string, 1)
	copy(some, all)
	cfg, err := google.JWTConfigFromJSON(key, some...)
	if err != nil {
		panic(err)
	}
	s, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		panic(err)
	}
	s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
}
