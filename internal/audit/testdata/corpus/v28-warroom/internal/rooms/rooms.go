// Package rooms makes and fills spaces for incidents.
package rooms

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"
)

// Rooms works with the rights of the app that made them.
type Rooms struct {
	spaces   *chat.SpacesService
	customer string
}

// New returns Rooms of that customer ("customers/C0123abcd").
func New(svc *chat.Service, customer string) *Rooms {
	return &Rooms{spaces: svc.Spaces, customer: customer}
}

// Open makes the room.
func (r *Rooms) Open(ctx context.Context, title string) (string, error) {
	sp, err := r.spaces.Create(&chat.Space{
		SpaceType:   "SPACE",
		DisplayName: title,
		Customer:    r.customer,
	}).Context(ctx).Do()
	if err != nil {
		return "", fmt.Errorf("open %s: %w", title, err)
	}
	return sp.Name, nil
}

// Add lets a user in.
func (r *Rooms) Add(ctx context.Context, room, user string) error {
	m := &chat.Membership{Member: &chat.User{Name: "users/" + user, Type: "HUMAN"}}
	_, err := r.spaces.Members.Create(room, m).Context(ctx).Do()
	return err
}

// AddGroup lets a mailing list in.
func (r *Rooms) AddGroup(ctx context.Context, room, group string) error {
	m := new(chat.Membership)
	m.GroupMember = &chat.Group{Name: "groups/" + group}
	_, err := r.spaces.Members.Create(room, m).Context(ctx).Do()
	return err
}
