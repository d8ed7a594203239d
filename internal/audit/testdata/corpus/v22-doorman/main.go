// doorman keeps a subscription to who enters and leaves a space, and says hello once when it is set up.
package main

import (
	"context"
	"errors"
	"flag"
	"log"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	chat "google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	we "google.golang.org/api/workspaceevents/v1"
)

var (
	space = flag.String("space", "", "space id")
	topic = flag.String("topic", "projects/acme/topics/doorman", "Pub/Sub topic")
	drop  = flag.Bool("drop", false, "only remove the subscriptions")
)

type doorman struct {
	chat *chat.SpacesMessagesService
	subs *we.SubscriptionsService
}

func source(ctx context.Context, file string) (oauth2.TokenSource, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(b,
		"https://www.googleapis.com/auth/chat.memberships.readonly",
		"https://www.googleapis.com/auth/chat.messages.create",
		"https://www.googleapis.com/auth/chat.spaces.readonly")
	if err != nil {
		return nil, err
	}
	conf.Subject = "frontdesk@acme.example"
	return oauth2.ReuseTokenSource(nil, conf.TokenSource(ctx)), nil
}

func open(ctx context.Context) (*doorman, error) {
	ts, err := source(ctx, "doorman.json")
	if err != nil {
		return nil, err
	}
	c, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	e, err := we.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	return &doorman{chat: c.Spaces.Messages, subs: e.Subscriptions}, nil
}

func (d *doorman) remove(ctx context.Context, target string) error {
	list, err := d.subs.List().Filter(`event_types:"google.workspace.chat.membership.v1.created" AND target_resource="` + target + `"`).Context(ctx).Do()
	if err != nil {
		return err
	}
	var errs []error
	for _, s := range list.Subscriptions {
		_, err := d.subs.Delete(s.Name).Context(ctx).Do()
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

func (d *doorman) add(ctx context.Context, target string) error {
	sub := &we.Subscription{
		TargetResource:       target,
		EventTypes:           []string{"google.workspace.chat.membership.v1.created", "google.workspace.chat.membership.v1.deleted"},
		NotificationEndpoint: &we.NotificationEndpoint{PubsubTopic: *topic},
	}
	if _, err := d.subs.Create(sub).Context(ctx).Do(); err != nil {
		return err
	}
	_, err := d.chat.Create("spaces/"+*space, &chat.Message{Text: "I am watching the door from now on."}).Context(ctx).Do()
	return err
}

func main() {
	flag.Parse()
	ctx := context.Background()
	d, err := open(ctx)
	if err == nil {
		target := "//chat.googleapis.com/spaces/" + *space
		err = d.remove(ctx, target)
		if err == nil && !*drop {
			err = d.add(ctx, target)
		}
	}
	if err != nil {
		log.Fatalln("doorman:", err)
	}
}
