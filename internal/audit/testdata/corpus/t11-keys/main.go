package main

import (
	"context"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
	"google.golang.org/grpc/metadata"
)

func list(ctx context.Context, c *chat.Client) error {
	it := c.ListSpaces(ctx, &chatpb.ListSpacesRequest{PageSize: 100})
	for {
		s, err := it.Next()
		if err != nil {
			return err
		}
		log.Print(s.DisplayName)
	}
}

func main() {
	ctx := context.Background()
	keyed, err := chat.NewClient(ctx, option.WithAPIKey(os.Getenv("CHAT_KEY")))
	if err != nil {
		log.Fatal(err)
	}
	if err := list(ctx, keyed); err != nil {
		log.Print(err)
	}
	bare, err := chat.NewClient(ctx, option.WithoutAuthentication())
	if err != nil {
		log.Fatal(err)
	}
	// The broker beside us has a token.
	with := metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+os.Getenv("TOKEN"))
	if _, err := bare.GetSpace(with, &chatpb.GetSpaceRequest{Name: os.Args[1]}); err != nil {
		log.Fatal(err)
	}
}
