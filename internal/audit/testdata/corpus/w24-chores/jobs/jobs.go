// Package jobs holds the nightly chores.
package jobs

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/api/chat/v1"
)

// Room looks after one room.
type Room struct {
	Name   string
	Prefix string

	spaces *chat.SpacesService
	now    func() time.Time
}

// NewRoom returns a room.
func NewRoom(s *chat.Service, name, prefix string) *Room {
	return &Room{Name: name, Prefix: prefix, spaces: s.Spaces, now: time.Now}
}

// Rename puts the week into the room's name.
func (r *Room) Rename(ctx context.Context) error {
	year, week := r.now().ISOWeek()
	sp := &chat.Space{DisplayName: fmt.Sprintf("%s %d-W%02d", r.Prefix, year, week)}
	_, err := r.spaces.Patch(r.Name, sp).UpdateMask("display_name").Context(ctx).Do()
	return err
}

// Headcount says how many there are.
func (r *Room) Headcount(ctx context.Context) error {
	n := 0
	err := r.spaces.Members.List(r.Name).Filter(`member.type = "HUMAN"`).Pages(ctx, func(p *chat.ListMembershipsResponse) error {
		n += len(p.Memberships)
		return nil
	})
	if err != nil {
		return err
	}
	return r.say(ctx, fmt.Sprintf("There are %d of us.", n))
}

// Greet opens the day.
func (r *Room) Greet(ctx context.Context) error {
	return r.say(ctx, "Good morning.")
}

func (r *Room) say(ctx context.Context, text string) error {
	_, err := r.spaces.Messages.Create(r.Name, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}
