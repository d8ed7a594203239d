// Command admin deletes empty spaces of the organisation.
package main

import (
	"context"
	"log"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func service(ctx context.Context) (*chat.Service, error) {
	opts := &credentials.DetectOptions{
		Subject: "super@example.com",
		Scopes:  []string{chat.ChatAdminSpacesScope}, // @over
	}
	c, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, "sa.json", opts)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithAuthCredentials(c))
}

func main() {
	ctx := context.Background()
	svc, err := service(ctx)
	if err != nil {
		log.Fatal(err)
	}
	search := svc.Spaces.Search().Query(`customer = "customers/my_customer" AND spaceType = "SPACE"`) // @search
	search.UseAdminAccess(true)
	err = search.Pages(ctx, func(p *chat.SearchSpacesResponse) error {
		for _, s := range p.Spaces {
			if s.MembershipCount != nil && s.MembershipCount.JoinedDirectHumanUserCount > 0 {
				continue
			}
			if _, err := svc.Spaces.Delete(s.Name).UseAdminAccess(true).Do(); err != nil { // @delete
				return err
			}
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
}
