// Package subscriptionspb is a stand-in for the messages of
// google.apps.events.subscriptions.v1.SubscriptionsService in Go.
package subscriptionspb

import "google.golang.org/protobuf/types/known/fieldmaskpb"

// Subscription is what events are subscribed to by.
type Subscription struct {
	Name           string
	TargetResource string
	EventTypes     []string
	PayloadOptions *PayloadOptions
	// NotificationEndpoint is where the events go.
	NotificationEndpoint *NotificationEndpoint
}

// PayloadOptions says what is in an event.
type PayloadOptions struct{ IncludeResource bool }

// NotificationEndpoint is where events go.
type NotificationEndpoint struct {
	// Endpoint is one of *NotificationEndpoint_PubsubTopic.
	Endpoint isNotificationEndpoint_Endpoint
}

type isNotificationEndpoint_Endpoint interface{ isNotificationEndpoint_Endpoint() }

// NotificationEndpoint_PubsubTopic chooses a topic.
type NotificationEndpoint_PubsubTopic struct{ PubsubTopic string }

func (*NotificationEndpoint_PubsubTopic) isNotificationEndpoint_Endpoint() {}

// The requests.
type (
	CreateSubscriptionRequest struct {
		Subscription *Subscription
		ValidateOnly bool
	}
	UpdateSubscriptionRequest struct {
		Subscription *Subscription
		UpdateMask   *fieldmaskpb.FieldMask
	}
	DeleteSubscriptionRequest     struct{ Name string }
	GetSubscriptionRequest        struct{ Name string }
	ReactivateSubscriptionRequest struct{ Name string }
	ListSubscriptionsRequest      struct{ Filter string }
)
