// subscribe makes a Workspace Events subscription with the event types given on the command line.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"cloud.google.com/go/auth/credentials/impersonate"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/workspaceevents/v1"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, ",") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func main() {
	var types list
	flag.Var(&types, "event", "event type, e.g. google.workspace.chat.message.v1.created (repeat)")
	name := flag.String("space", "", "display name of the space")
	topic := flag.String("topic", "", "Pub/Sub topic")
	flag.Parse()

	ctx := context.Background()
	creds, err := impersonate.NewCredentials(&impersonate.CredentialsOptions{
		TargetPrincipal: "events@acme-prod.iam.gserviceaccount.com",
		Subject:         "events-admin@acme.example",
		Scopes: []string{
			"https://www.googleapis.com/auth/chat.memberships.readonly",
			"https://www.googleapis.com/auth/chat.messages.readonly",
			"https://www.googleapis.com/auth/chat.spaces.readonly",
		},
	})
	exitOn(err)
	rooms, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	exitOn(err)
	events, err := workspaceevents.NewService(ctx, option.WithAuthCredentials(creds))
	exitOn(err)

	var target string
	err = rooms.Spaces.List().Filter(`spaceType = "SPACE"`).Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, s := range r.Spaces {
			if s.DisplayName == *name {
				target = "//chat.googleapis.com/" + s.Name
			}
		}
		return nil
	})
	exitOn(err)
	if target == "" {
		exitOn(fmt.Errorf("no space %q", *name))
	}
	op, err := events.Subscriptions.Create(&workspaceevents.Subscription{
		TargetResource:       target,
		EventTypes:           types,
		NotificationEndpoint: &workspaceevents.NotificationEndpoint{PubsubTopic: *topic},
	}).Do()
	exitOn(err)
	fmt.Println(op.Name)
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "subscribe:", err)
		os.Exit(1)
	}
}
