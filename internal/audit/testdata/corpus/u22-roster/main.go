// roster prints who is in which space, a line each, as the compliance user sees it.
package main

import (
	"context"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"golang.org/x/oauth2/google"
	"golang.org/x/sync/errgroup"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var (
	forSpaces  = []string{chat.ChatSpacesReadonlyScope}
	forMembers = []string{chat.ChatMembershipsReadonlyScope, chat.ChatSpacesReadonlyScope}
)

func wanted() []string {
	all := slices.Concat(slices.Clone(forSpaces), forMembers)
	slices.Sort(all)
	return slices.Compact(all)
}

func connect(ctx context.Context, keyFile string) (*chat.Service, error) {
	b, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(b, wanted()...)
	if err != nil {
		return nil, err
	}
	cfg.Subject = "compliance@example.com"
	return chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
}

type roster struct {
	sync.Mutex
	members map[string][]string
}

func main() {
	ctx := context.Background()
	svc, err := connect(ctx, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}

	r := roster{members: map[string][]string{}}
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(8)
	err = svc.Spaces.List().Pages(ctx, func(page *chat.ListSpacesResponse) error {
		for _, sp := range page.Spaces {
			g.Go(func() error {
				res, err := svc.Spaces.Members.List(sp.Name).PageSize(1000).Context(ctx).Do()
				if err != nil {
					return fmt.Errorf("%s: %w", sp.DisplayName, err)
				}
				r.Lock()
				defer r.Unlock()
				for _, m := range res.Memberships {
					if m.Member != nil {
						r.members[sp.DisplayName] = append(r.members[sp.DisplayName], m.Member.Name)
					}
				}
				return nil
			})
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := g.Wait(); err != nil {
		log.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(r.members)) {
		fmt.Println(name, strings.Join(r.members[name], " "))
	}
}
