// Package subscriptions is a stand-in for Google's client of the Workspace Events
// API, for programs of the corpus: names, types and signatures.
package subscriptions

import (
	"context"
	"errors"
	"iter"

	"cloud.google.com/go/apps/events/subscriptions/apiv1/subscriptionspb"
	gax "github.com/googleapis/gax-go/v2"
	"github.com/googleapis/gax-go/v2/iterator"
	"google.golang.org/api/option"
)

// Client is a client of the Workspace Events API.
type Client struct{ closed bool }

var errNothing = errors.New("there is no server behind this client")

// NewClient makes a client that speaks gRPC.
func NewClient(ctx context.Context, opts ...option.ClientOption) (*Client, error) {
	return &Client{}, nil
}

// NewRESTClient makes a client that speaks REST.
func NewRESTClient(ctx context.Context, opts ...option.ClientOption) (*Client, error) {
	return &Client{}, nil
}

// Close closes the connection.
func (c *Client) Close() error {
	c.closed = true
	return nil
}

// CreateSubscription begins to create one.
func (c *Client) CreateSubscription(ctx context.Context, req *subscriptionspb.CreateSubscriptionRequest, opts ...gax.CallOption) (*CreateSubscriptionOperation, error) {
	return &CreateSubscriptionOperation{}, errNothing
}

// UpdateSubscription begins to change one.
func (c *Client) UpdateSubscription(ctx context.Context, req *subscriptionspb.UpdateSubscriptionRequest, opts ...gax.CallOption) (*UpdateSubscriptionOperation, error) {
	return &UpdateSubscriptionOperation{}, errNothing
}

// ReactivateSubscription begins to reactivate one.
func (c *Client) ReactivateSubscription(ctx context.Context, req *subscriptionspb.ReactivateSubscriptionRequest, opts ...gax.CallOption) (*ReactivateSubscriptionOperation, error) {
	return &ReactivateSubscriptionOperation{}, errNothing
}

// DeleteSubscription begins to delete one.
func (c *Client) DeleteSubscription(ctx context.Context, req *subscriptionspb.DeleteSubscriptionRequest, opts ...gax.CallOption) (*DeleteSubscriptionOperation, error) {
	return &DeleteSubscriptionOperation{}, errNothing
}

// GetSubscription returns one.
func (c *Client) GetSubscription(ctx context.Context, req *subscriptionspb.GetSubscriptionRequest, opts ...gax.CallOption) (*subscriptionspb.Subscription, error) {
	return nil, errNothing
}

// ListSubscriptions goes over them.
func (c *Client) ListSubscriptions(ctx context.Context, req *subscriptionspb.ListSubscriptionsRequest, opts ...gax.CallOption) *SubscriptionIterator {
	return &SubscriptionIterator{}
}

// SubscriptionIterator goes over subscriptions.
type SubscriptionIterator struct {
	items []*subscriptionspb.Subscription
}

// Next returns the next one.
func (it *SubscriptionIterator) Next() (*subscriptionspb.Subscription, error) {
	return nil, errNothing
}

// All is what is left, to range over.
func (it *SubscriptionIterator) All() iter.Seq2[*subscriptionspb.Subscription, error] {
	return iterator.RangeAdapter(it.Next)
}

// DefaultAuthScopes are the scopes that a client asks for when it is given none.
func DefaultAuthScopes() []string {
	return []string{
		"https://www.googleapis.com/auth/chat.memberships.readonly",
		"https://www.googleapis.com/auth/chat.messages.readonly",
		"https://www.googleapis.com/auth/chat.spaces.readonly",
		"https://www.googleapis.com/auth/meetings.space.readonly",
	}
}
