package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/p16-nildefault/chatx"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

func main() {
	ctx := context.Background()
	raw, err := os.ReadFile(os.Getenv("SA_JSON"))
	if err != nil {
		log.Fatal(err)
	}
	jwt, err := google.JWTConfigFromJSON(raw, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	c, err := chatx.New(ctx, chatx.Config{HTTPClient: jwt.Client(ctx)})
	if err != nil {
		log.Fatal(err)
	}
	if err := c.Post(ctx, "spaces/AAAAbuild", "nightly", "build is green"); err != nil {
		log.Fatal(err)
	}
}
