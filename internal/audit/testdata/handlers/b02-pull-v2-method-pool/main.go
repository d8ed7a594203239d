package main

import (
	"context"
	"flag"
	"log"
	"os"

	"cloud.google.com/go/pubsub/v2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func chatService(ctx context.Context, keyFile string) (*chat.Service, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key, "https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
}

func main() {
	project := flag.String("project", "", "project of the subscription")
	subscription := flag.String("subscription", "chat-events", "subscription ID")
	key := flag.String("key", "/etc/chat/key.json", "service account key")
	workers := flag.Int("workers", 4, "number of workers")
	flag.Parse()

	ctx := context.Background()
	client, err := pubsub.NewClient(ctx, *project)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chatService(ctx, *key)
	if err != nil {
		log.Fatal(err)
	}
	p := newPool(svc, *workers)
	p.start(ctx)
	if err := client.Subscriber(*subscription).Receive(ctx, p.onMessage); err != nil {
		log.Fatal(err)
	}
}
