package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
	"google.golang.org/api/workspaceevents/v1"
)

const prefix = "google.workspace.chat."

type subscriber struct {
	subs *workspaceevents.SubscriptionsService
}

func (s subscriber) to(target string, kinds ...string) error {
	sub := &workspaceevents.Subscription{TargetResource: "//chat.googleapis.com/" + target}
	for _, kind := range kinds {
		sub.EventTypes = append(sub.EventTypes, prefix+kind)
	}
	_, err := s.subs.Create(sub).Do()
	return err
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("presence.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.JWTConfigFromJSON(key,
		workspaceevents.ChatUsersAvailabilityScope,
		workspaceevents.ChatUsersReadstateScope)
	if err != nil {
		log.Fatal(err)
	}
	cfg.Subject = os.Args[1]
	events, err := workspaceevents.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	s := subscriber{events.Subscriptions}
	if err := s.to("users/"+os.Args[1], "userReadState.v1.updated"); err != nil {
		log.Fatal(err)
	}
}
