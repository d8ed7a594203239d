// A bot whose hook, which the gateway calls, calls the API itself.
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
	client, stop, err := gateway.WithHook(ctx, func(text string) error {
		_, err := service.Spaces.Get("spaces/A").Do()
		return err
	})
	if err != nil {
		log.Fatal(err)
	}
	defer stop()
	if err := client.Post(ctx, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
}
