package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/workspaceevents/v1"
)

type keeper struct {
	events *workspaceevents.Service
	ttl    string
}

func (k keeper) renew(name string) error {
	_, err := k.events.Subscriptions.Patch(name, &workspaceevents.Subscription{Ttl: k.ttl}).UpdateMask("ttl").Do()
	if err != nil {
		_, err = k.events.Subscriptions.Reactivate(name, &workspaceevents.ReactivateSubscriptionRequest{}).Do()
	}
	return err
}

func owner(ctx context.Context, key []byte) (*http.Client, error) {
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatMessagesReadonlyScope, chat.ChatMembershipsReadonlyScope)
	if err != nil {
		return nil, err
	}
	cfg.Subject = "owner@example.com"
	return cfg.Client(ctx), nil
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("owner.json")
	if err != nil {
		log.Fatal(err)
	}
	hc, err := owner(ctx, key)
	if err != nil {
		log.Fatal(err)
	}
	events, err := workspaceevents.New(hc)
	if err != nil {
		log.Fatal(err)
	}
	k := keeper{events: events, ttl: "86400s"}
	for range time.Tick(12 * time.Hour) {
		for _, name := range os.Args[1:] {
			if err := k.renew(name); err != nil {
				log.Print(err)
			}
		}
	}
}
