// Package subs subscribes to what happens in spaces.
package subs

import (
	"context"

	"google.golang.org/api/option"
	we "google.golang.org/api/workspaceevents/v1"
)

// Kinds of events.
const (
	Created = "google.workspace.chat.message.v1.created"
	Updated = "google.workspace.chat.message.v1.updated"
)

type Subscriber struct {
	subs  *we.SubscriptionsService
	topic string
}

func New(ctx context.Context, topic string, opt option.ClientOption) (*Subscriber, error) {
	s, err := we.NewService(ctx, opt)
	if err != nil {
		return nil, err
	}
	return &Subscriber{subs: s.Subscriptions, topic: topic}, nil
}

// Messages subscribes to the messages of a space.
func (s *Subscriber) Messages(ctx context.Context, space string) error {
	_, err := s.subs.Create(&we.Subscription{
		TargetResource:       "//chat.googleapis.com/" + space,
		EventTypes:           []string{Created, Updated},
		NotificationEndpoint: &we.NotificationEndpoint{PubsubTopic: s.topic},
		PayloadOptions:       &we.PayloadOptions{IncludeResource: true},
	}).Context(ctx).Do()
	return err
}
