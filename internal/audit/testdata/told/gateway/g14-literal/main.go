// A tool that puts the gateway's client together itself.
package main

import (
	"context"
	"log"
	"os"

	"example.com/gateway"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	client := &gateway.Client{Endpoint: "gateway:443", HTTP: conf.Client(ctx)}
	if err := client.Post(ctx, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
	if _, err := client.Setup(ctx, "desk"); err != nil {
		log.Fatal(err)
	}
	bare := &gateway.Client{Endpoint: "gateway:443"}
	if err := bare.Post(ctx, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
}
