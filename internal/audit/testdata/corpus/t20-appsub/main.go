package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/option"
	"google.golang.org/api/workspaceevents/v1"
)

func watch(ctx context.Context, subs *workspaceevents.SubscriptionsService, space, topic string) error {
	_, err := subs.Create(&workspaceevents.Subscription{
		TargetResource: "//chat.googleapis.com/" + space,
		EventTypes: []string{
			"google.workspace.chat.message.v1.created",
			"google.workspace.chat.membership.v1.created",
		},
		NotificationEndpoint: &workspaceevents.NotificationEndpoint{PubsubTopic: topic},
	}).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	svc, err := workspaceevents.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "app.json"),
		option.WithScopes(
			workspaceevents.ChatAppMessagesReadonlyScope,
			workspaceevents.ChatAppSpacesReadonlyScope,
			workspaceevents.ChatBotScope,
		))
	if err != nil {
		log.Fatal(err)
	}
	for _, space := range os.Args[1:] {
		if err := watch(ctx, svc.Subscriptions, space, os.Getenv("TOPIC")); err != nil {
			log.Fatal(err)
		}
	}
	list, err := svc.Subscriptions.List().Filter(`event_types:"google.workspace.chat.message.v1.created"`).Do()
	if err != nil {
		log.Fatal(err)
	}
	log.Print(len(list.Subscriptions))
}
