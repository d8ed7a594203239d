package tickets

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"
)

// A Roster puts people into spaces.
type Roster struct {
	members *chat.SpacesMembersService
}

// NewRoster returns a Roster that works through m.
func NewRoster(m *chat.SpacesMembersService) *Roster { return &Roster{members: m} }

// Add makes user, in the form users/123, a member of space.
func (r *Roster) Add(ctx context.Context, space, user string) error {
	m := &chat.Membership{Member: &chat.User{Name: user, Type: "HUMAN"}}
	_, err := r.members.Create(space, m).Context(ctx).Do()
	return err
}

// Rooms makes the space in which one ticket is dealt with.
type Rooms struct {
	spaces *chat.SpacesService
	roster *Roster
}

// NewRooms returns Rooms that are made through s.
func NewRooms(s *chat.SpacesService) *Rooms { return &Rooms{s, NewRoster(s.Members)} }

func (r *Rooms) open(ctx context.Context, t *Ticket) (string, error) {
	name := fmt.Sprintf("Ticket %d", t.ID)
	space, err := r.spaces.Create(&chat.Space{SpaceType: "SPACE", DisplayName: name}).Context(ctx).Do()
	if err != nil {
		return "", fmt.Errorf("room for ticket %d: %w", t.ID, err)
	}
	return space.Name, r.roster.Add(ctx, space.Name, t.Requester)
}
