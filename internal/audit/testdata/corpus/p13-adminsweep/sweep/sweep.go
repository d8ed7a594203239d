// Package sweep finds rooms that nobody uses and removes them.
package sweep

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/api/chat/v1"
)

// Run deletes the rooms without activity since the given time and returns
// their names.
func Run(ctx context.Context, svc *chat.Service, since time.Time) ([]string, error) {
	stale, err := find(ctx, svc.Spaces, since)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	for i, name := range stale {
		if _, err := svc.Spaces.Delete(name).UseAdminAccess(true).Context(ctx).Do(); err != nil {
			return stale[:i], fmt.Errorf("delete %s: %w", name, err)
		}
	}
	return stale, nil
}

func find(ctx context.Context, spaces *chat.SpacesService, since time.Time) (names []string, err error) {
	q := fmt.Sprintf(`customer = "customers/my_customer" AND spaceType = "SPACE" AND lastActiveTime < %q`,
		since.Format(time.RFC3339))
	err = spaces.Search().UseAdminAccess(true).Query(q).Pages(ctx, func(p *chat.SearchSpacesResponse) error {
		for _, s := range p.Spaces {
			names = append(names, s.Name)
		}
		return nil
	})
	return names, err
}
