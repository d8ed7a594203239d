// The gRPC client lists its default scopes in a function, not in constants.
package main

import (
	"context"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	all, err := chat.NewClient(ctx) // want `no scopes are named, so the client asks for all 6 of its own; name the scopes: chat.bot as the app, or chat.messages.create as a user`
	if err != nil {
		log.Fatal(err)
	}
	one, err := chat.NewRESTClient(ctx, option.WithScopes("https://www.googleapis.com/auth/chat.bot"))
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range []*chat.Client{all, one} {
		req := &chatpb.CreateMessageRequest{Parent: os.Args[1], Message: &chatpb.Message{Text: "up"}}
		if _, err := c.CreateMessage(ctx, req); err != nil {
			log.Fatal(err)
		}
	}
}
