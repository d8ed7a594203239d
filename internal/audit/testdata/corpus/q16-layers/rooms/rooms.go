// Package rooms lists all rooms of the organisation.
package rooms

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/q16-layers/cred"
)

// Directory answers questions about rooms.
type Directory interface {
	All(ctx context.Context) ([]string, error)
	Title(ctx context.Context, name string) (string, error)
}

type adminDirectory struct{ spaces *chat.SpacesService }

// New is the Directory of an administrator.
func New(ctx context.Context, keyFile, admin string) (Directory, error) {
	c, err := cred.Admin(keyFile, admin, chat.ChatAdminSpacesReadonlyScope)
	if err != nil {
		return nil, fmt.Errorf("rooms: %w", err)
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(c))
	if err != nil {
		return nil, fmt.Errorf("rooms: %w", err)
	}
	return adminDirectory{svc.Spaces}, nil
}

const all = `customer = "customers/my_customer" AND spaceType = "SPACE"`

func (d adminDirectory) All(ctx context.Context) (names []string, err error) {
	q := d.spaces.Search()
	q.UseAdminAccess(true)
	q.Query(all)
	err = q.Pages(ctx, func(r *chat.SearchSpacesResponse) error {
		for _, s := range r.Spaces {
			names = append(names, s.Name)
		}
		return nil
	})
	return names, err
}

func asAdmin(c *chat.SpacesGetCall) *chat.SpacesGetCall { return c.UseAdminAccess(true) }

func (d adminDirectory) Title(ctx context.Context, name string) (string, error) {
	s, err := asAdmin(d.spaces.Get(name)).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return s.DisplayName, nil
}

// Fixed is a Directory for tests.
type Fixed map[string]string

func (f Fixed) All(context.Context) (names []string, _ error) {
	for n := range f {
		names = append(names, n)
	}
	return names, nil
}

func (f Fixed) Title(_ context.Context, name string) (string, error) { return f[name], nil }
