// Two credentials ask for the same list. One of them needs what the other does
// not.
package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var scopes = []string{chat.ChatBotScope, chat.ChatAppSpacesScope}

func main() {
	ctx := context.Background()
	talker, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "talker.json"), option.WithScopes(scopes...))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := talker.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
	warden, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "warden.json"), option.WithScopes(scopes...))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := warden.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := warden.Spaces.Patch("spaces/1", &chat.Space{DisplayName: "lobby"}).UpdateMask("displayName").Do(); err != nil {
		log.Fatal(err)
	}
}
