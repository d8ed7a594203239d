package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/p24-library/roomkit"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	key, err := os.ReadFile(os.Getenv("BOT_KEY"))
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	if err := roomkit.Announce(ctx, svc, os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}
