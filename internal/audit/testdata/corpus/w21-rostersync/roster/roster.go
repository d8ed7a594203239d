// Package roster makes the members of a room what a list says.
package roster

import (
	"context"
	"fmt"
	"strings"

	"google.golang.org/api/chat/v1"
)

// Syncer changes rooms.
type Syncer struct {
	Members *chat.SpacesMembersService
	Logf    func(format string, args ...any)
}

func (s *Syncer) current(ctx context.Context, room string) (map[string]string, error) {
	have := map[string]string{}
	err := s.Members.List(room).PageSize(500).Pages(ctx, func(r *chat.ListMembershipsResponse) error {
		for _, m := range r.Memberships {
			if m.Member != nil {
				have[m.Member.Name] = m.Name
			}
		}
		return nil
	})
	return have, err
}

// People makes exactly these people members.
func (s *Syncer) People(ctx context.Context, room string, want []string) error {
	have, err := s.current(ctx, room)
	if err != nil {
		return err
	}
	for _, w := range want {
		name := "users/" + strings.ToLower(w)
		if _, ok := have[name]; ok {
			delete(have, name)
			continue
		}
		m := &chat.Membership{Member: &chat.User{Name: name, Type: "HUMAN"}}
		if _, err := s.Members.Create(room, m).Context(ctx).Do(); err != nil {
			return fmt.Errorf("add %s: %w", name, err)
		}
		s.Logf("%s: added %s", room, name)
	}
	for who, membership := range have {
		if _, err := s.Members.Delete(membership).Context(ctx).Do(); err != nil {
			return fmt.Errorf("remove %s: %w", who, err)
		}
		s.Logf("%s: removed %s", room, who)
	}
	return nil
}

// Group adds a Google group as a whole.
func (s *Syncer) Group(ctx context.Context, room, id string) error {
	m := &chat.Membership{
		GroupMember: &chat.Group{Name: "groups/" + id},
		Role:        "ROLE_MEMBER",
	}
	_, err := s.Members.Create(room, m).Context(ctx).Do()
	return err
}
