// The scope that goes is all that its file has of the package.
package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	client, err := client(ctx, key)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(client))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
