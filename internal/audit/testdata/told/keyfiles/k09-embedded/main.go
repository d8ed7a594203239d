// A bot with its key file in the binary.
package main

import (
	"context"
	"embed"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

//go:embed embedded.json
var key []byte

//go:embed embedded.json
var files embed.FS

func main() {
	ctx := context.Background()
	first, err := chat.NewService(ctx, option.WithCredentialsJSON(key), option.WithScopes(chat.ChatAppSpacesScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := first.Spaces.List().Do(); err != nil {
		log.Fatal(err)
	}
	again, err := files.ReadFile("embedded.json")
	if err != nil {
		log.Fatal(err)
	}
	second, err := chat.NewService(ctx, option.WithCredentialsJSON(again), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := second.Spaces.List().Do(); err != nil {
		log.Fatal(err)
	}
}
