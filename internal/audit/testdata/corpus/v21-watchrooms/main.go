// watchrooms subscribes an auditor to the messages of every space they are in.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/workspaceevents/v1"
)

const auditor = "auditor@example.com"

func main() {
	topic := os.Getenv("TOPIC")
	if topic == "" {
		log.Fatal("TOPIC is empty")
	}
	ctx := context.Background()
	if err := watch(ctx, topic); err != nil {
		log.Fatal(err)
	}
}

func watch(ctx context.Context, topic string) error {
	key, err := os.ReadFile("auditor.json")
	if err != nil {
		return err
	}
	var params google.CredentialsParams
	params.Subject = auditor
	params.Scopes = []string{
		chat.ChatSpacesReadonlyScope,
		workspaceevents.ChatMessagesReadonlyScope,
	}
	creds, err := google.CredentialsFromJSONWithParams(ctx, key, params)
	if err != nil {
		return fmt.Errorf("key: %w", err)
	}

	rooms, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return err
	}
	events, err := workspaceevents.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return err
	}

	return rooms.Spaces.List().PageSize(1000).Pages(ctx, func(page *chat.ListSpacesResponse) error {
		for _, s := range page.Spaces {
			op, err := events.Subscriptions.Create(&workspaceevents.Subscription{
				TargetResource: "//chat.googleapis.com/" + s.Name,
				EventTypes: []string{
					"google.workspace.chat.message.v1.created",
					"google.workspace.chat.message.v1.updated",
					"google.workspace.chat.message.v1.deleted",
				},
				NotificationEndpoint: &workspaceevents.NotificationEndpoint{PubsubTopic: topic},
				PayloadOptions:       &workspaceevents.PayloadOptions{IncludeResource: false},
			}).Context(ctx).Do()
			if err != nil {
				log.Printf("%s: %v", s.Name, err)
				continue
			}
			log.Printf("%s: %s", s.Name, op.Name)
		}
		return nil
	})
}
