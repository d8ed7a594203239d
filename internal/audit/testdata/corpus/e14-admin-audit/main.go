// Command spaceaudit lists, for a super administrator, all spaces of the
// organisation and, on demand, their external members.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

type auditor struct {
	svc    *chat.Service
	domain string
	out    func(format string, args ...any)
}

func newAuditor(ctx context.Context, admin, account string) (*auditor, error) {
	_, domain, ok := strings.Cut(admin, "@")
	if !ok {
		return nil, fmt.Errorf("%q is no address", admin)
	}
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: account,
		Scopes:          []string{chat.ChatAdminSpacesReadonlyScope},
		Subject:         admin,
	})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	return &auditor{svc: svc, domain: domain, out: func(f string, a ...any) { fmt.Printf(f+"\n", a...) }}, nil
}

func (a *auditor) spaces(ctx context.Context, visit func(*chat.Space) error) error {
	return a.svc.Spaces.Search().
		Query(`customer = "customers/my_customer" AND spaceType = "SPACE"`).
		UseAdminAccess(true).
		Pages(ctx, func(r *chat.SearchSpacesResponse) error {
			for _, sp := range r.Spaces {
				if err := visit(sp); err != nil {
					return err
				}
			}
			return nil
		})
}

func (a *auditor) members(ctx context.Context, sp *chat.Space) error {
	call := a.svc.Spaces.Members.List(sp.Name).Filter(`member.type = "HUMAN"`)
	call = call.UseAdminAccess(true)
	return call.Pages(ctx, func(r *chat.ListMembershipsResponse) error {
		for _, m := range r.Memberships {
			if m.Member != nil && m.Member.DomainId != a.domain {
				a.out("\t%s %s", m.Member.Name, m.Role)
			}
		}
		return nil
	})
}

func main() {
	var admin, account string
	var external bool
	cmd := &cobra.Command{
		Use:           "spaceaudit",
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			a, err := newAuditor(ctx, admin, account)
			if err != nil {
				return err
			}
			return a.spaces(ctx, func(sp *chat.Space) error {
				a.out("%s %s", sp.Name, sp.DisplayName)
				if !external || !sp.ExternalUserAllowed {
					return nil
				}
				return a.members(ctx, sp)
			})
		},
	}
	cmd.Flags().StringVar(&admin, "admin", "admin@example.com", "administrator")
	cmd.Flags().StringVar(&account, "account", "audit@p.iam.gserviceaccount.com", "service account")
	cmd.Flags().BoolVar(&external, "external", false, "list external members")
	if err := cmd.ExecuteContext(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
