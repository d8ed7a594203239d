// imploop counts the members of rooms, as the rooms' owners.
package main

import (
	"context"
	"fmt"
	"log"
	"sync"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

type job struct{ owner, room string }

func open(ctx context.Context, owner string, scopes []string) (*chat.SpacesMembersService, error) {
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "counter@proj.iam.gserviceaccount.com",
		Scopes:          scopes,
		Subject:         owner,
	}, option.WithScopes("https://www.googleapis.com/auth/cloud-platform"))
	if err != nil {
		return nil, fmt.Errorf("impersonate %s: %w", owner, err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	return svc.Spaces.Members, nil
}

func count(ctx context.Context, j job) (n int, err error) {
	ms, err := open(ctx, j.owner, []string{chat.ChatMembershipsReadonlyScope})
	if err != nil {
		return 0, err
	}
	err = ms.List(j.room).PageSize(1000).Pages(ctx, func(p *chat.ListMembershipsResponse) error {
		n += len(p.Memberships)
		return nil
	})
	return n, err
}

func main() {
	ctx := context.Background()
	jobs := make(chan job)
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				n, err := count(ctx, j)
				log.Println(j.room, n, err)
			}
		}()
	}
	for _, j := range []job{{"ann@example.com", "spaces/A"}, {"bob@example.com", "spaces/B"}} {
		jobs <- j
	}
	close(jobs)
	wg.Wait()
}
