package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m40-roles/roles"
)

func open(ctx context.Context, key []byte, r roles.Role) *chat.Service {
	acc, err := r.Key(key, "owner@example.com")
	if err != nil {
		log.Fatal(err)
	}
	svc, err := acc.Open(ctx)
	if err != nil {
		log.Fatal(err)
	}
	return svc
}

func main() {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	bot, owner := open(ctx, key, roles.Bot), open(ctx, key, roles.Owner)
	for _, space := range os.Args[1:] {
		if _, err := bot.Spaces.Messages.Create(space, &chat.Message{Text: "This space ends here."}).Do(); err != nil {
			log.Print(err)
		}
		if _, err := owner.Spaces.Delete(space).Context(ctx).Do(); err != nil {
			log.Print(err)
		}
	}
}
