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
	c, err := chat.NewClient(ctx,
		option.WithServiceAccountFile("rooms.json"),
		option.WithScopes(
			"https://www.googleapis.com/auth/chat.bot",
			"https://www.googleapis.com/auth/chat.app.spaces",
		))
	if err != nil {
		log.Fatal(err)
	}
	name := os.Args[1]
	if _, err := c.ArchiveSpace(ctx, &chatpb.ArchiveSpaceRequest{Name: name}); err != nil {
		log.Fatal(err)
	}
	space, err := c.GetSpace(ctx, &chatpb.GetSpaceRequest{Name: name})
	if err != nil {
		log.Fatal(err)
	}
	log.Print(space.DisplayName)
}
