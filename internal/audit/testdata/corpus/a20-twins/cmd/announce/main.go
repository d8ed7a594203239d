// Command announce posts.
package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/a20-twins/chatkit"
	"google.golang.org/api/chat/v1"
)

func main() {
	ctx := context.Background()
	k, err := chatkit.New(ctx, "creds.json", os.Args[1],
		chat.ChatBotScope,
		chat.ChatAppSpacesScope, // @over
	)
	if err != nil {
		log.Fatal(err)
	}
	if err := k.Post(ctx, os.Args[2]); err != nil {
		log.Fatal(err)
	}
}
