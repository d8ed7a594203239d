package main

import (
	"context"
	"errors"
	"log"
	"os"
	"time"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/iterator"
	"google.golang.org/api/option"
)

const (
	scopeAdminMembers = "https://www.googleapis.com/auth/chat.admin.memberships.readonly"
	scopeAdminSpaces  = "https://www.googleapis.com/auth/chat.admin.spaces.readonly"
)

type sweeper struct {
	api  *chat.Client
	keep map[string]bool
}

func newSweeper(ctx context.Context, key []byte, admin string) (*sweeper, error) {
	cfg, err := google.JWTConfigFromJSON(key, scopeAdminMembers, scopeAdminSpaces)
	if err != nil {
		return nil, err
	}
	cfg.Subject = admin
	api, err := chat.NewRESTClient(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		return nil, err
	}
	return &sweeper{api: api, keep: map[string]bool{}}, nil
}

func (s *sweeper) members(ctx context.Context, space string) int {
	n := 0
	it := s.api.ListMemberships(ctx, &chatpb.ListMembershipsRequest{Parent: space, UseAdminAccess: true})
	for m, err := range it.All() {
		if err != nil {
			break
		}
		if m.GetName() != "" {
			n++
		}
	}
	return n
}

func (s *sweeper) run(ctx context.Context) error {
	req := &chatpb.SearchSpacesRequest{Query: `customer = "customers/my_customer" AND spaceType = "SPACE"`}
	req.UseAdminAccess = true
	it := s.api.SearchSpaces(ctx, req)
	for {
		space, err := it.Next()
		if errors.Is(err, iterator.Done) {
			return nil
		}
		if err != nil {
			return err
		}
		if s.keep[space.Name] || s.members(ctx, space.Name) > 0 {
			continue
		}
		if err := s.api.DeleteSpace(ctx, &chatpb.DeleteSpaceRequest{Name: space.Name, UseAdminAccess: true}); err != nil {
			return err
		}
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	defer cancel()
	key, err := os.ReadFile("sweeper.json")
	if err != nil {
		log.Fatal(err)
	}
	s, err := newSweeper(ctx, key, "admin@example.com")
	if err != nil {
		log.Fatal(err)
	}
	if err := s.run(ctx); err != nil {
		log.Fatal(err)
	}
}
