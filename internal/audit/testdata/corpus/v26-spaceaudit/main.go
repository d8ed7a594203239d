// spaceaudit lists outsiders in all spaces that an administrator names.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"text/tabwriter"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

type Audit struct {
	svc *chat.Service
	out *tabwriter.Writer
}

func NewAudit(ctx context.Context, admin string) (*Audit, error) {
	if admin == "" {
		return nil, errors.New("whose administrator rights?")
	}
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "space-audit@acme-sec.iam.gserviceaccount.com",
		Lifetime:        20 * time.Minute,
		Subject:         admin,
		Scopes: []string{
			chat.ChatAdminSpacesReadonlyScope,
			chat.ChatAdminMembershipsReadonlyScope,
			chat.ChatMembershipsReadonlyScope,
		},
	})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	return &Audit{svc: svc, out: tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0)}, nil
}

func (a *Audit) Space(ctx context.Context, name string) error {
	sp, err := a.svc.Spaces.Get(name).Context(ctx).Do(googleapi.QueryParameter("useAdminAccess", "true"))
	if err != nil {
		return err
	}
	if !sp.ExternalUserAllowed {
		return nil
	}
	call := a.svc.Spaces.Members.List(name)
	call.Filter(`member.type != "BOT"`)
	call.UseAdminAccess(true)
	return call.Pages(ctx, func(p *chat.ListMembershipsResponse) error {
		for _, m := range p.Memberships {
			if m.Member != nil && m.Member.DomainId != os.Getenv("OUR_DOMAIN") {
				fmt.Fprintf(a.out, "%s\t%s\t%s\n", sp.DisplayName, m.Member.Name, m.Role)
			}
		}
		return nil
	})
}

func main() {
	ctx := context.Background()
	a, err := NewAudit(ctx, os.Getenv("ADMIN"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer a.out.Flush()
	for _, n := range os.Args[1:] {
		if err := a.Space(ctx, "spaces/"+n); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", n, err)
		}
	}
}
