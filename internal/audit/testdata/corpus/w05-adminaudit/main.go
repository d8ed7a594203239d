// Command chat-audit writes a CSV of every named space of the organisation,
// with its managers. Run by the compliance team once a quarter.
package main

import (
	"context"
	"encoding/csv"
	"flag"
	"log"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

const (
	query   = `customer = "customers/my_customer" AND space_type = "SPACE"`
	auditSA = "chat-audit@corp-audit.iam.gserviceaccount.com"
)

var asAdmin = googleapi.QueryParameter("useAdminAccess", "true")

type row struct {
	space    *chat.Space
	managers []string
}

type auditor struct {
	svc *chat.Service
	out *csv.Writer
}

func (a *auditor) spaces(ctx context.Context) ([]*chat.Space, error) {
	var all []*chat.Space
	token := ""
	for {
		req := a.svc.Spaces.Search().Query(query).UseAdminAccess(true).PageSize(500).Context(ctx)
		if token != "" {
			req = req.PageToken(token)
		}
		res, err := req.Do()
		if err != nil {
			return nil, err
		}
		all = append(all, res.Spaces...)
		if token = res.NextPageToken; token == "" {
			return all, nil
		}
	}
}

func (a *auditor) managers(ctx context.Context, space string) ([]string, error) {
	res, err := a.svc.Spaces.Members.
		List(space).
		Filter(`role = "ROLE_MANAGER" AND member.type = "HUMAN"`).
		PageSize(100).
		Context(ctx).
		Do(asAdmin)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, m := range res.Memberships {
		names = append(names, m.Member.Name)
	}
	return names, nil
}

func (a *auditor) write(r row) error {
	return a.out.Write([]string{
		r.space.Name,
		r.space.DisplayName,
		r.space.CreateTime,
		strings.Join(r.managers, " "),
	})
}

func main() {
	admin := flag.String("admin", "super@corp.example", "administrator to act as")
	flag.Parse()
	ctx := context.Background()

	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: auditSA,
		Subject:         *admin,
		Scopes:          []string{chat.ChatAdminSpacesReadonlyScope},
	})
	if err != nil {
		log.Fatalf("impersonate: %v", err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	a := &auditor{svc: svc, out: csv.NewWriter(os.Stdout)}
	defer a.out.Flush()

	list, err := a.spaces(ctx)
	if err != nil {
		log.Fatal(err)
	}
	for _, sp := range list {
		who, err := a.managers(ctx, sp.Name)
		if err != nil {
			log.Printf("%s: %v", sp.Name, err)
			continue
		}
		if err := a.write(row{sp, who}); err != nil {
			log.Fatal(err)
		}
	}
}
