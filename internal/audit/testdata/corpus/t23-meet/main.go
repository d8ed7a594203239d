package main

import (
	"context"
	"log"
	"os"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/workspaceevents/v1"
)

func main() {
	ctx := context.Background()
	creds, err := credentials.DetectDefault(&credentials.DetectOptions{
		CredentialsFile: "minutes.json",
		Subject:         "minutes@example.com",
		Scopes: []string{
			workspaceevents.MeetingsSpaceReadonlyScope,
			chat.ChatMessagesCreateScope,
			chat.ChatMessagesReadonlyScope,
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	events, err := workspaceevents.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	sub := &workspaceevents.Subscription{
		TargetResource:       "//meet.googleapis.com/" + os.Args[1],
		EventTypes:           []string{"google.workspace.meet.transcript.v2.fileGenerated"},
		NotificationEndpoint: &workspaceevents.NotificationEndpoint{PubsubTopic: os.Args[2]},
	}
	if _, err := events.Subscriptions.Create(sub).Do(); err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create(os.Args[3], &chat.Message{Text: "Minutes will follow."}).Do(); err != nil {
		log.Fatal(err)
	}
}
