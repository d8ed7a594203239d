package lib

import (
	"context"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

type Dir struct {
	svc   *chat.Service
	imp   bool
	admin bool
}
type Opt func(*Dir)

func Admin() Opt { return func(d *Dir) { d.admin = true } }
func Open(ctx context.Context, subject string, scopes []string, opts ...Opt) (*Dir, error) {
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{TargetPrincipal: "p@example.iam.gserviceaccount.com", Scopes: scopes, Subject: subject})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	d := &Dir{svc: svc}
	for _, o := range opts {
		o(d)
	}
	return d, nil
}
func (d *Dir) In(space string) error {
	call := d.svc.Spaces.Members.List(space)
	if d.admin {
		call = call.UseAdminAccess(true)
	}
	_, err := call.Do()
	return err
}
func (d *Dir) Drop(space string) error {
	_, err := d.svc.Spaces.Delete(space).UseAdminAccess(d.admin).Do()
	return err
}
