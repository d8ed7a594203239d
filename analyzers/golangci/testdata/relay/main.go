// Command relay posts a line to a room. Both of its clients are made in another
// package, with scopes that stand in a third one or that nothing names.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/relay/room"
)

func main() {
	ctx := context.Background()
	if err := post(ctx, os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
	if err := list(ctx); err != nil {
		log.Fatal(err)
	}
}

func post(ctx context.Context, space, text string) error {
	client, err := room.Open(ctx, []byte(os.Getenv("KEY")))
	if err != nil {
		return err
	}
	if _, err := client.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do(); err != nil {
		return err
	}
	sent, err := client.Spaces.Messages.List(space).Do()
	if err != nil {
		return err
	}
	fmt.Println(len(sent.Messages), "messages")
	return nil
}

func list(ctx context.Context) error {
	client, err := room.Default(ctx)
	if err != nil {
		return err
	}
	spaces, err := client.Spaces.List().Do()
	if err != nil {
		return err
	}
	fmt.Println(len(spaces.Spaces), "spaces")
	return nil
}
