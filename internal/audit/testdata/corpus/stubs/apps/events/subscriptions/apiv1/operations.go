package subscriptions

import (
	"context"

	"cloud.google.com/go/apps/events/subscriptions/apiv1/subscriptionspb"
	gax "github.com/googleapis/gax-go/v2"
)

// The operations that change a subscription.
type (
	CreateSubscriptionOperation     struct{ name string }
	UpdateSubscriptionOperation     struct{ name string }
	ReactivateSubscriptionOperation struct{ name string }
	DeleteSubscriptionOperation     struct{ name string }
)

// Wait waits until it is done.
func (op *CreateSubscriptionOperation) Wait(ctx context.Context, opts ...gax.CallOption) (*subscriptionspb.Subscription, error) {
	return nil, errNothing
}

// Wait waits until it is done.
func (op *UpdateSubscriptionOperation) Wait(ctx context.Context, opts ...gax.CallOption) (*subscriptionspb.Subscription, error) {
	return nil, errNothing
}

// Wait waits until it is done.
func (op *ReactivateSubscriptionOperation) Wait(ctx context.Context, opts ...gax.CallOption) (*subscriptionspb.Subscription, error) {
	return nil, errNothing
}

// Wait waits until it is done.
func (op *DeleteSubscriptionOperation) Wait(ctx context.Context, opts ...gax.CallOption) error {
	return errNothing
}

// Name is that of the operation.
func (op *CreateSubscriptionOperation) Name() string { return op.name }
