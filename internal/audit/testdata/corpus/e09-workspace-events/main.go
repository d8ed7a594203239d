// Command archive subscribes to a space's messages and memberships and fetches
// what was said before the subscription began.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"log"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	we "google.golang.org/api/workspaceevents/v1"
)

const (
	msgCreated    = "google.workspace.chat.message.v1.created"
	msgUpdated    = "google.workspace.chat.message.v1.updated"
	memberCreated = "google.workspace.chat.membership.v1.created"
	memberDeleted = "google.workspace.chat.membership.v1.deleted"
)

type archiver struct {
	chat   *chat.Service
	events *we.Service
	topic  string
}

func source(ctx context.Context, keyFile, user string) (oauth2.TokenSource, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	creds, err := google.CredentialsFromJSONWithTypeAndParams(ctx, key, google.ServiceAccount, google.CredentialsParams{
		Scopes:  []string{chat.ChatMessagesReadonlyScope, chat.ChatMembershipsReadonlyScope},
		Subject: user,
	})
	if err != nil {
		return nil, err
	}
	return creds.TokenSource, nil
}

func newArchiver(ctx context.Context, ts oauth2.TokenSource, topic string) (*archiver, error) {
	opt := option.WithTokenSource(ts)
	c, err := chat.NewService(ctx, opt)
	if err != nil {
		return nil, err
	}
	e, err := we.NewService(ctx, opt)
	if err != nil {
		return nil, err
	}
	return &archiver{chat: c, events: e, topic: topic}, nil
}

func (a *archiver) subscribe(ctx context.Context, space string) error {
	_, err := a.events.Subscriptions.Create(&we.Subscription{
		TargetResource:       "//chat.googleapis.com/" + space,
		EventTypes:           []string{msgCreated, msgUpdated, memberCreated, memberDeleted},
		NotificationEndpoint: &we.NotificationEndpoint{PubsubTopic: a.topic},
		PayloadOptions:       &we.PayloadOptions{IncludeResource: true},
		Ttl:                  "14400s",
	}).Context(ctx).Do()
	return err
}

func (a *archiver) backfill(ctx context.Context, space string, enc *json.Encoder) error {
	return a.chat.Spaces.Messages.List(space).PageSize(1000).ShowDeleted(true).Pages(ctx, func(r *chat.ListMessagesResponse) error {
		for _, m := range r.Messages {
			if err := enc.Encode(m); err != nil {
				return err
			}
		}
		return nil
	})
}

func main() {
	key := flag.String("key", "archiver.json", "service account key")
	topic := flag.String("topic", "projects/p/topics/chat", "topic for the events")
	flag.Parse()
	ctx := context.Background()
	ts, err := source(ctx, *key, "archive@example.com")
	if err != nil {
		log.Fatal(err)
	}
	a, err := newArchiver(ctx, ts, *topic)
	if err != nil {
		log.Fatal(err)
	}
	enc := json.NewEncoder(os.Stdout)
	for _, space := range flag.Args() {
		if err := a.subscribe(ctx, space); err != nil {
			log.Fatal(err)
		}
		if err := a.backfill(ctx, space, enc); err != nil {
			log.Fatal(err)
		}
	}
}
