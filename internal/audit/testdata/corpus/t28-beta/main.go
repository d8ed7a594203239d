package main

import (
	"context"
	"log"
	"os"

	subscriptions "cloud.google.com/go/apps/events/subscriptions/apiv1beta"
	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	opts := []option.ClientOption{
		option.WithServiceAccountFile("agent.json"),
		option.WithScopes(
			"https://www.googleapis.com/auth/chat.bot",
			"https://www.googleapis.com/auth/chat.app.messages.readonly",
		),
	}
	events, err := subscriptions.NewClient(ctx, opts...)
	if err != nil {
		log.Fatal(err)
	}
	defer events.Close()
	c, err := chat.NewClient(ctx, opts...)
	if err != nil {
		log.Fatal(err)
	}
	req := &chatpb.CreateMessageRequest{Parent: os.Args[1], Message: &chatpb.Message{Text: "ready"}}
	if _, err := c.CreateMessage(ctx, req); err != nil {
		log.Fatal(err)
	}
}
