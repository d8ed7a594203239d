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

type courier struct{ svc *chat.Service }

func scopes() []string {
	list := []string{chat.ChatBotScope}
	return append(list, strings.Fields(os.Getenv("EXTRA_SCOPES"))...)
}

func (c courier) invite(space, user string) error {
	_, err := c.svc.Spaces.Members.Create(space, &chat.Membership{Member: &chat.User{Name: "users/" + user, Type: "HUMAN"}}).Do()
	return err
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("sa.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.JWTConfigFromJSON(key, scopes()...)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create(os.Args[1], &chat.Message{Text: "one more"}).Do(); err != nil {
		log.Fatal(err)
	}
	if err := (courier{svc}).invite(os.Args[1], "1234567"); err != nil {
		log.Fatal(err)
	}
}
