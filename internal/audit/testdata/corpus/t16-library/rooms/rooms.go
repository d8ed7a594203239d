// Package rooms opens rooms.
package rooms

import (
	"context"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
)

// Rooms opens rooms with one client.
type Rooms struct{ client *chat.Client }

// Open makes a client.
func Open(ctx context.Context, opts ...option.ClientOption) (*Rooms, error) {
	opts = append(opts, option.WithScopes("https://www.googleapis.com/auth/chat.app.spaces"))
	c, err := chat.NewClient(ctx, opts...)
	if err != nil {
		return nil, err
	}
	return &Rooms{client: c}, nil
}

// Close closes the client.
func (r *Rooms) Close() error { return r.client.Close() }

// Setup opens a room with people in it, or an empty one without.
func (r *Rooms) Setup(ctx context.Context, title string, users ...string) error {
	space := &chatpb.Space{DisplayName: title, SpaceType: chatpb.Space_SPACE}
	if len(users) == 0 {
		_, err := r.client.CreateSpace(ctx, &chatpb.CreateSpaceRequest{Space: space})
		return err
	}
	req := &chatpb.SetUpSpaceRequest{Space: space}
	for _, user := range users {
		req.Memberships = append(req.Memberships, &chatpb.Membership{
			MemberType: &chatpb.Membership_Member{Member: &chatpb.User{Name: user, Type: chatpb.User_HUMAN}},
		})
	}
	_, err := r.client.SetUpSpace(ctx, req)
	return err
}
