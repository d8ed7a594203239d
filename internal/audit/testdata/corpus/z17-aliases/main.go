package main

import (
	"context"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var alias = map[string]string{
	"bot":     chat.ChatBotScope,
	"read":    chat.ChatMessagesReadonlyScope,
	"members": chat.ChatMembershipsReadonlyScope,
}

// resolve replaces known aliases in place; full scopes are left alone.
func resolve(scopes []string) []string {
	for i, s := range scopes {
		if full, ok := alias[strings.ToLower(s)]; ok {
			scopes[i] = full
		}
	}
	return scopes
}

func open(ctx context.Context, sub string, scopes ...string) *chat.Service {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.JWTConfigFromJSON(key, resolve(scopes)...)
	if err != nil {
		log.Fatal(err)
	}
	cfg.Subject = sub
	s, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	return s
}

func main() {
	ctx := context.Background()
	a := open(ctx, "a@example.com", "read", chat.ChatSpacesReadonlyScope)
	a.Spaces.List().Do()
	a.Spaces.Messages.List("spaces/A").Do()
	b := open(ctx, "", "bot")
	b.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
}
