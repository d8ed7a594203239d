package people

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

// Directory knows who is where.
type Directory struct {
	svc   *chat.Service
	admin bool
}

// Open opens it as subject.
func Open(ctx context.Context, subject string, admin bool, scopes ...string) (*Directory, error) {
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "people@example.iam.gserviceaccount.com",
		Scopes:          scopes,
		Subject:         subject,
	})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	return &Directory{svc, admin}, nil
}

// In lists who is in a space.
func (d *Directory) In(ctx context.Context, space string) ([]string, error) {
	var names []string
	call := d.svc.Spaces.Members.List(space).UseAdminAccess(d.admin)
	err := call.Pages(ctx, func(r *chat.ListMembershipsResponse) error {
		for _, m := range r.Memberships {
			names = append(names, m.Member.Name)
		}
		return nil
	})
	return names, err
}
