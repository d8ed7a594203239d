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
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatSpacesCreateScope)
	if err != nil {
		panic(err)
	}
	cfg.Subject = "a@b"
	s, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		panic(err)
	}
	s.Spaces.Setup(&chat.SetUpSpaceRequest{}).Do()
	cfg.Subject = ""
}
