// kitoptions opens an incident room as the duty officer and greets as the bot.
package main

import (
	"context"
	"log"
	"os"
	"time"

	"example.com/blind/q10-kitoptions/chatkit"
	"google.golang.org/api/chat/v1"
)

func main() {
	if len(os.Args) < 2 {
		log.Fatal("usage: kitoptions TITLE [users/...]")
	}
	ctx := context.Background()

	bot, err := chatkit.New(ctx, chatkit.Timeout(3*time.Second))
	if err != nil {
		log.Fatal(err)
	}
	officer, err := chatkit.New(ctx,
		chatkit.Key("officer.json"),
		chatkit.As("duty@example.com", chat.ChatSpacesScope),
	)
	if err != nil {
		log.Fatal(err)
	}

	room, err := officer.Open(ctx, os.Args[1], os.Args[2:]...)
	if err != nil {
		log.Fatal(err)
	}
	if err := bot.Say(ctx, room, "Hello. Please state what you know."); err != nil {
		log.Fatal(err)
	}
}
