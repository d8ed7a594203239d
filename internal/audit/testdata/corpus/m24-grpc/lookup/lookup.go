// Package lookup finds what was said.
package lookup

import (
	"context"
	"errors"
	"fmt"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"github.com/googleapis/gax-go/v2"
	"google.golang.org/api/iterator"
)

type client interface {
	GetSpace(context.Context, *chatpb.GetSpaceRequest, ...gax.CallOption) (*chatpb.Space, error)
	ListMessages(context.Context, *chatpb.ListMessagesRequest, ...gax.CallOption) *chat.MessageIterator
	ListMemberships(context.Context, *chatpb.ListMembershipsRequest, ...gax.CallOption) *chat.MembershipIterator
}

var _ client = (*chat.Client)(nil)

// Finder finds.
type Finder struct{ c client }

// With is a finder with a client.
func With(c client) *Finder { return &Finder{c} }

// Find is the names of messages that hold text.
func (f *Finder) Find(ctx context.Context, space string, match func(string) bool) ([]string, error) {
	s, err := f.c.GetSpace(ctx, &chatpb.GetSpaceRequest{Name: space})
	if err != nil {
		return nil, fmt.Errorf("space: %w", err)
	}
	it := f.c.ListMessages(ctx, &chatpb.ListMessagesRequest{Parent: s.GetName()})
	var found []string
	for {
		m, err := it.Next()
		if errors.Is(err, iterator.Done) {
			return found, nil
		}
		if err != nil {
			return nil, err
		}
		if match(m.GetText()) {
			found = append(found, m.GetName())
		}
	}
}

// People are the members of a space.
func (f *Finder) People(ctx context.Context, space string) (n int, err error) {
	for _, err := range f.c.ListMemberships(ctx, &chatpb.ListMembershipsRequest{Parent: space}).All() {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
