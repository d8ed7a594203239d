// Package room has methods that nothing calls by its name.
package room

import (
	"context"

	"google.golang.org/api/chat/v1"
)

type Room struct {
	Service *chat.Service
	Name    string
}

func (r *Room) Purge(ctx context.Context, name string) error {
	_, err := r.Service.Spaces.Messages.Delete(r.Name + "/messages/" + name).Context(ctx).Do()
	return err
}

type Door struct{ Room *Room }

// Open is called by clients of net/rpc.
func (d *Door) Open(user string, out *string) error {
	m, err := d.Room.Service.Spaces.Members.Create(d.Room.Name, &chat.Membership{Member: &chat.User{Name: user, Type: "HUMAN"}}).Do()
	if err == nil {
		*out = m.Name
	}
	return err
}

type Page struct{ Room *Room }

// Rename is called by the template.
func (p Page) Rename(title string) (string, error) {
	s, err := p.Room.Service.Spaces.Patch(p.Room.Name, &chat.Space{DisplayName: title}).UpdateMask("displayName").Do()
	if err != nil {
		return "", err
	}
	return s.DisplayName, nil
}

type Chores struct{ Room *Room }

// Found is called by its name.
func (c *Chores) Found() {
	_, _ = c.Room.Service.Spaces.Create(&chat.Space{SpaceType: "SPACE", DisplayName: "New", Customer: "customers/my_customer"}).Do()
}

type Broom struct{ Room *Room }

// Sweep is called by a generic function.
func (b Broom) Sweep(ctx context.Context) error {
	_, err := b.Room.Service.Spaces.Delete(b.Room.Name).Context(ctx).Do()
	return err
}
