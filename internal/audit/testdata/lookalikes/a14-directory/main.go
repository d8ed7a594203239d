// Command directory acts for an administrator on users and groups: scopes with
// admin in them that chat.googleapis.com does not know.
package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/admin/directory/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "sync@project.iam.gserviceaccount.com",
		Subject:         "admin@example.com",
		Scopes:          []string{admin.AdminDirectoryUserReadonlyScope, admin.AdminDirectoryGroupMemberScope},
	})
	if err != nil {
		log.Fatal(err)
	}
	svc, err := admin.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	for _, group := range os.Args[1:] {
		members, err := svc.Members.List(group).Do()
		if err != nil {
			log.Fatal(err)
		}
		for _, m := range members.Members {
			if _, err := svc.Members.Insert(group, &admin.Member{Email: m.Email, Role: "MEMBER"}).Do(); err != nil {
				log.Print(err)
			}
		}
	}
}
