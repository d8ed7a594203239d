package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/workspaceevents/v1"
)

var reactions = []string{
	"google.workspace.chat.reaction.v1.created",
	"google.workspace.chat.reaction.v1.deleted",
}

func main() {
	ctx := context.Background()
	opts := []option.ClientOption{option.WithServiceAccountFile("bot.json"), option.WithScopes(chat.ChatBotScope)}
	bot, err := chat.NewService(ctx, opts...)
	if err != nil {
		log.Fatal(err)
	}
	events, err := workspaceevents.NewService(ctx, opts...)
	if err != nil {
		log.Fatal(err)
	}
	space := "spaces/" + os.Args[1]
	sub := &workspaceevents.Subscription{TargetResource: "//chat.googleapis.com/" + space, EventTypes: reactions}
	sub.NotificationEndpoint = &workspaceevents.NotificationEndpoint{PubsubTopic: os.Args[2]}
	if _, err := events.Subscriptions.Create(sub).Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := bot.Spaces.Messages.Create(space, &chat.Message{Text: "Watching."}).Do(); err != nil {
		log.Fatal(err)
	}
}
