package main

import (
	"context"
	"log"
	"os"

	subscriptions "cloud.google.com/go/apps/events/subscriptions/apiv1"
	"cloud.google.com/go/apps/events/subscriptions/apiv1/subscriptionspb"
	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

type watcher struct {
	subs *subscriptions.Client
	chat *chat.Client
}

func (w watcher) watch(ctx context.Context, space, topic string) (*subscriptionspb.Subscription, error) {
	sub := &subscriptionspb.Subscription{
		TargetResource: "//chat.googleapis.com/" + space,
		EventTypes:     []string{"google.workspace.chat.space.v1.updated"},
		NotificationEndpoint: &subscriptionspb.NotificationEndpoint{
			Endpoint: &subscriptionspb.NotificationEndpoint_PubsubTopic{PubsubTopic: topic},
		},
	}
	sub.EventTypes = append(sub.EventTypes, "google.workspace.chat.message.v1.created")
	op, err := w.subs.CreateSubscription(ctx, &subscriptionspb.CreateSubscriptionRequest{Subscription: sub})
	if err != nil {
		return nil, err
	}
	return op.Wait(ctx)
}

func (w watcher) drop(ctx context.Context, filter string) error {
	for sub, err := range w.subs.ListSubscriptions(ctx, &subscriptionspb.ListSubscriptionsRequest{Filter: filter}).All() {
		if err != nil {
			return err
		}
		if _, err := w.subs.DeleteSubscription(ctx, &subscriptionspb.DeleteSubscriptionRequest{Name: sub.Name}); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	ctx := context.Background()
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "watch@example.iam.gserviceaccount.com",
		Subject:         "watch@example.com",
		Scopes: []string{
			"https://www.googleapis.com/auth/chat.spaces",
			"https://www.googleapis.com/auth/chat.messages.readonly",
			"https://www.googleapis.com/auth/chat.memberships.readonly",
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	with := option.WithTokenSource(ts)
	subs, err := subscriptions.NewClient(ctx, with)
	if err != nil {
		log.Fatal(err)
	}
	defer subs.Close()
	c, err := chat.NewClient(ctx, with)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	w := watcher{subs: subs, chat: c}
	if _, err := w.watch(ctx, os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
	if _, err := w.chat.GetSpace(ctx, &chatpb.GetSpaceRequest{Name: os.Args[1]}); err != nil {
		log.Fatal(err)
	}
	if err := w.drop(ctx, `event_types:"google.workspace.chat.space.v1.updated"`); err != nil {
		log.Fatal(err)
	}
}
