// Command impers counts the members of spaces.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

func count(svc *chat.Service, space string) (n int, err error) {
	err = svc.Spaces.Members.List(space).PageSize(1000).Pages(context.Background(), func(p *chat.ListMembershipsResponse) error { // @list
		n += len(p.Memberships)
		return nil
	})
	return n, err
}

func main() {
	ctx := context.Background()
	cc := impersonate.CredentialsConfig{TargetPrincipal: "counter@proj.iam.gserviceaccount.com"}
	cc.Scopes = append(cc.Scopes, chat.ChatBotScope)
	cc.Scopes = append(cc.Scopes, chat.ChatAppMembershipsScope) // @over
	ts, err := impersonate.CredentialsTokenSource(ctx, cc)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	for _, space := range os.Args[1:] {
		n, err := count(svc, space)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(space, n)
	}
}

// old removed a member; nobody calls it any more.
func old(svc *chat.Service, member string) error {
	_, err := svc.Spaces.Members.Delete(member).Do() // @dead
	return err
}
