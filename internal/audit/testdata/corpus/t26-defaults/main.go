package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/workspaceevents/v1"
)

// meetings watches a meeting, with all that the client asks for.
func meetings(ctx context.Context, topic string) error {
	events, err := workspaceevents.NewService(ctx)
	if err != nil {
		return err
	}
	_, err = events.Subscriptions.Create(&workspaceevents.Subscription{
		TargetResource:       "//meet.googleapis.com/spaces/" + os.Args[1],
		EventTypes:           []string{"google.workspace.meet.conference.v2.started"},
		NotificationEndpoint: &workspaceevents.NotificationEndpoint{PubsubTopic: topic},
	}).Do()
	return err
}

// rooms watches a space of Chat, likewise.
func rooms(ctx context.Context, topic string) error {
	events, err := workspaceevents.NewService(ctx)
	if err != nil {
		return err
	}
	_, err = events.Subscriptions.Create(&workspaceevents.Subscription{
		TargetResource:       "//chat.googleapis.com/spaces/" + os.Args[2],
		EventTypes:           []string{"google.workspace.chat.message.v1.created"},
		NotificationEndpoint: &workspaceevents.NotificationEndpoint{PubsubTopic: topic},
	}).Do()
	return err
}

func main() {
	ctx := context.Background()
	for _, watch := range []func(context.Context, string) error{meetings, rooms} {
		if err := watch(ctx, os.Getenv("TOPIC")); err != nil {
			log.Fatal(err)
		}
	}
}
