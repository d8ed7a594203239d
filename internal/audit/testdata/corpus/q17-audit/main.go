// audit writes the members of given rooms as CSV, for the yearly audit. The
// auditor is an administrator and no member of the rooms.
package main

import (
	"context"
	"encoding/csv"
	"io"
	"log"
	"os"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

var auditScopes = []string{
	chat.ChatAdminSpacesReadonlyScope,
	chat.ChatMembershipsReadonlyScope,
}

// asAdmin goes with each request.
var asAdmin = googleapi.QueryParameter("useAdminAccess", "true")

type auditor struct {
	svc *chat.Service
	out *csv.Writer
}

func (a *auditor) member(space *chat.Space, m *chat.Membership) error {
	id := ""
	switch {
	case m.Member != nil:
		id = m.Member.Name
	case m.GroupMember != nil:
		id = m.GroupMember.Name
	}
	return a.out.Write([]string{space.Name, space.DisplayName, id, m.Role, m.CreateTime})
}

func (a *auditor) room(name string) error {
	space, err := a.svc.Spaces.Get(name).Do(asAdmin)
	if err != nil {
		return err
	}
	for token := ""; ; {
		res, err := a.svc.Spaces.Members.List(name).PageToken(token).Do(asAdmin)
		if err != nil {
			return err
		}
		for _, m := range res.Memberships {
			if err := a.member(space, m); err != nil {
				return err
			}
		}
		if token = res.NextPageToken; token == "" {
			return nil
		}
	}
}

func audit(ctx context.Context, w io.Writer, rooms []string) (err error) {
	creds, err := credentials.DetectDefault(&credentials.DetectOptions{
		CredentialsFile: "auditor.json",
		Subject:         "auditor@example.com",
		Scopes:          auditScopes,
	})
	if err != nil {
		return err
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return err
	}
	a := &auditor{svc, csv.NewWriter(w)}
	defer func() {
		a.out.Flush()
		if err == nil {
			err = a.out.Error()
		}
	}()
	for _, r := range rooms {
		if err := a.room(r); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	if err := audit(context.Background(), os.Stdout, os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}
