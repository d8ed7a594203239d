package main

import (
	"context"
	"log"
	"os"
	"time"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m30-emptysubject/google"
	"example.com/blind/m30-emptysubject/unread"
)

func main() {
	ctx := context.Background()
	boss, err := google.Chat(ctx, "boss@example.com", chat.ChatUsersReadstateScope)
	if err != nil {
		log.Fatal(err)
	}
	app, err := google.Chat(ctx, "", chat.ChatUsersReadstateScope)
	if err != nil {
		log.Fatal(err)
	}
	now := time.Now().Format(time.RFC3339)
	mine, theirs := unread.Marker{Chat: boss}, unread.Marker{Chat: app}
	for _, space := range os.Args[1:] {
		if err := mine.Mark(ctx, space, now); err != nil {
			log.Print(err)
		}
		if err := theirs.Mark(ctx, space, now); err != nil {
			log.Print(err)
		}
	}
}
