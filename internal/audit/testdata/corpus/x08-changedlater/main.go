package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"os"
)

func main() {
	ctx := context.Background()
	key, _ := os.ReadFile("k")
	c, _ := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	s, _ := chat.NewService(ctx, option.WithHTTPClient(c.Client(ctx)))
	s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	c.Scopes = []string{chat.ChatAppSpacesScope}
	c.Subject = ""
	s2, _ := chat.NewService(ctx, option.WithHTTPClient(c.Client(ctx)))
	s2.Spaces.Patch("spaces/A", &chat.Space{}).UpdateMask("displayName").Do()
}
