package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
	"google.golang.org/api/workspaceevents/v1"
)

var kinds = flag.String("kinds", "message.v1.created", "kinds of event, separated by commas")

func types() []string {
	var all []string
	for _, kind := range strings.Split(*kinds, ",") {
		all = append(all, "google.workspace.chat."+kind)
	}
	return all
}

func login(ctx context.Context) (oauth2.TokenSource, error) {
	cfg := &oauth2.Config{
		ClientID: os.Getenv("CLIENT_ID"),
		Endpoint: google.Endpoint,
		Scopes: []string{
			workspaceevents.ChatMessagesReadonlyScope,
			workspaceevents.ChatMembershipsReadonlyScope,
			workspaceevents.ChatSpacesReadonlyScope,
		},
	}
	fmt.Println(cfg.AuthCodeURL("state"))
	var code string
	if _, err := fmt.Scanln(&code); err != nil {
		return nil, err
	}
	token, err := cfg.Exchange(ctx, code)
	if err != nil {
		return nil, err
	}
	return cfg.TokenSource(ctx, token), nil
}

func main() {
	flag.Parse()
	ctx := context.Background()
	ts, err := login(ctx)
	if err != nil {
		log.Fatal(err)
	}
	events, err := workspaceevents.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	call := events.Subscriptions.Create(&workspaceevents.Subscription{
		TargetResource:       "//chat.googleapis.com/" + flag.Arg(0),
		EventTypes:           types(),
		NotificationEndpoint: &workspaceevents.NotificationEndpoint{PubsubTopic: flag.Arg(1)},
	})
	op, err := call.Context(ctx).Do()
	if err != nil {
		log.Fatal(err)
	}
	for !op.Done {
		if op, err = events.Operations.Get(op.Name).Do(); err != nil {
			log.Fatal(err)
		}
	}
}
