// subscriber asks the Workspace Events API for a room's messages and says so
// in the room, both as the room's owner.
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"time"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/workspaceevents/v1"
)

type app struct {
	events *workspaceevents.Service
	rooms  *chat.SpacesMessagesService
	topic  string
}

func newApp(ctx context.Context, keyFile, owner, topic string) (*app, error) {
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, keyFile, &credentials.DetectOptions{
		Subject: owner,
		Scopes: []string{
			chat.ChatMessagesCreateScope,
			workspaceevents.ChatMessagesReadonlyScope,
		},
	})
	if err != nil {
		return nil, err
	}
	with := option.WithAuthCredentials(creds)

	ev, err := workspaceevents.NewService(ctx, with)
	if err != nil {
		return nil, err
	}
	ch, err := chat.NewService(ctx, with)
	if err != nil {
		return nil, err
	}
	return &app{events: ev, rooms: ch.Spaces.Messages, topic: topic}, nil
}

func (a *app) subscribe(ctx context.Context, space string) error {
	op, err := a.events.Subscriptions.Create(&workspaceevents.Subscription{
		TargetResource: "//chat.googleapis.com/" + space,
		EventTypes: []string{
			"google.workspace.chat.message.v1.created",
			"google.workspace.chat.message.v1.updated",
		},
		NotificationEndpoint: &workspaceevents.NotificationEndpoint{PubsubTopic: a.topic},
		PayloadOptions:       &workspaceevents.PayloadOptions{IncludeResource: false},
	}).Context(ctx).Do()
	if err != nil {
		return err
	}
	log.Printf("%s: %s", space, op.Name)
	return a.tell(ctx, space, "This room is archived from now on.")
}

func (a *app) tell(ctx context.Context, space, text string) error {
	_, err := a.rooms.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func main() {
	key := flag.String("key", "key.json", "key of the service account")
	owner := flag.String("owner", "archive@example.com", "whose rooms they are")
	topic := flag.String("topic", "projects/archive/topics/chat", "Pub/Sub topic")
	flag.Parse()

	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	defer stop()
	a, err := newApp(ctx, *key, *owner, *topic)
	if err != nil {
		log.Fatal(err)
	}
	code := 0
	for _, space := range flag.Args() {
		if err := a.subscribe(ctx, space); err != nil {
			log.Printf("%s: %v", space, err)
			code = 1
		}
	}
	os.Exit(code)
}
