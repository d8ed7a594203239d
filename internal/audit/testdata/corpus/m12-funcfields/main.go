package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m12-funcfields/gc"
	"example.com/blind/m12-funcfields/standup"
)

func main() {
	c, err := gc.New(
		option.WithAuthCredentialsFile(option.ServiceAccount, "standup.json"),
		option.WithScopes(
			chat.ChatBotScope,
			chat.ChatAppSpacesScope,
		),
	)
	if err != nil {
		log.Fatal(err)
	}
	h := standup.Hooks{Send: c.Send}
	if os.Getenv("NAMES") != "" {
		h.Members = c.Members
	}
	if err := standup.Ask(context.Background(), h, os.Args[1:]...); err != nil {
		log.Fatal(err)
	}
}
