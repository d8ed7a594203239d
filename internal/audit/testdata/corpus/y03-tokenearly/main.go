package main

import (
	"context"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	key, _ := os.ReadFile("k.json")
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		panic(err)
	}
	tok, err := cfg.TokenSource(ctx).Token()
	if err != nil {
		panic(err)
	}
	cfg.Scopes = []string{"https://www.googleapis.com/auth/drive"}
	s, err := chat.NewService(ctx, option.WithTokenSource(oauth2.StaticTokenSource(tok)))
	if err != nil {
		panic(err)
	}
	s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	cfg.TokenSource(ctx).Token()
}
