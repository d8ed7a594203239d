package main

import (
	"context"
	"log"
	"os"
	"strings"

	"example.com/blind/p20-funcopts/chatx"
	"google.golang.org/api/chat/v1"
)

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("moderator.json")
	if err != nil {
		log.Fatal(err)
	}
	c, err := chatx.New(ctx,
		chatx.WithKey(key),
		chatx.WithAgent("moderator"),
		chatx.WithScopes(chat.ChatBotScope),
		chatx.WithScopes(chat.ChatAppMessagesReadonlyScope),
	)
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range os.Args[1:] {
		text, err := c.Text(ctx, name)
		if err != nil {
			log.Print(err)
			continue
		}
		if strings.Contains(text, "password:") {
			if err := c.Remove(ctx, name); err != nil {
				log.Print(err)
			}
		}
	}
}
