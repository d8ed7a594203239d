// One client asks for too much, one names no scopes, one is never used.
package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var scopes = []string{
	chat.ChatBotScope,
	chat.ChatAppSpacesScope, // want `the service account asks for more than its calls need: no call needs chat.app.spaces; drop it \(the credential is made at finds.go:38\)`
}

func main() {
	ctx := context.Background()
	if err := greet(ctx); err != nil {
		log.Fatal(err)
	}
	if err := list(ctx); err != nil {
		log.Fatal(err)
	}
	spare, err := chat.NewService(ctx,
		option.WithCredentialsFile("spare.json"), option.WithScopes(
			chat.ChatImportScope, // want `the credential of a file asks for chat.import, and no Chat API call is made with it; drop it`
		))
	if err != nil {
		log.Fatal(err)
	}
	log.Print(spare.BasePath)
}

func greet(ctx context.Context) error {
	svc, err := chat.NewService(ctx,
		option.WithScopes(scopes...),
		option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do()
	return err
}

func list(ctx context.Context) error {
	svc, err := chat.NewService(ctx) // want `no scopes are named, so the client asks for all 41 of its own; name the scopes: chat.bot as the app, or chat.spaces.readonly as a user`
	if err != nil {
		return err
	}
	_, err = svc.Spaces.List().Do()
	return err
}
