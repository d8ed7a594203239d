// Command plugin runs a registered command on behalf of the room admin.
package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/a13-plugin/registry"
	_ "example.com/blind/a13-plugin/rooms"
)

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("sa.json")
	if err != nil {
		log.Fatal(err)
	}
	creds, err := google.CredentialsFromJSONWithTypeAndParams(ctx, key, google.ServiceAccount, google.CredentialsParams{
		Scopes:  []string{chat.ChatSpacesCreateScope, chat.ChatMembershipsScope},
		Subject: "rooms@example.com",
	})
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	c, ok := registry.Get(os.Args[1])
	if !ok {
		log.Fatalf("no command %q", os.Args[1])
	}
	if err := c.Run(ctx, svc, os.Args[2:]); err != nil {
		log.Fatal(err)
	}
}
