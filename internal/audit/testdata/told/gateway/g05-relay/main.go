// A tool that hands clients of its own to the gateway's relay.
package main

import (
	"context"
	"log"
	"os"

	"example.com/gateway"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatAppMembershipsScope)
	if err != nil {
		log.Fatal(err)
	}
	service, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	if err := gateway.Relay(ctx, service, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
	forUser, err := google.JWTConfigFromJSON(key, chat.ChatMessagesCreateScope)
	if err != nil {
		log.Fatal(err)
	}
	forUser.Subject = "ann@example.com"
	if err := gateway.Relay(ctx, forUser.Client(ctx), "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
	if err := gateway.Relay(ctx, nil, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
}
