// sweep deletes stale rooms as the administrator.
package main

import (
	"context"
	"errors"
	"flag"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type config struct {
	Key, Admin, Query string
	Scopes            []string
}

func (c *config) fill() {
	if len(c.Scopes) == 0 {
		c.Scopes = append(c.Scopes, chat.ChatAdminSpacesReadonlyScope)
		c.Scopes = append(c.Scopes, chat.ChatAdminDeleteScope)
	}
}

func collect[C interface {
	Pages(context.Context, func(P) error) error
}, P, T any](ctx context.Context, c C, items func(P) []T) (all []T, err error) {
	err = c.Pages(ctx, func(p P) error {
		all = append(all, items(p)...)
		return nil
	})
	return all, err
}

func run(ctx context.Context, c *config) error {
	key, err := os.ReadFile(c.Key)
	if err != nil {
		return err
	}
	jc, err := google.JWTConfigFromJSON(key)
	if err != nil {
		return err
	}
	jc.Scopes = c.Scopes
	jc.Subject = c.Admin
	svc, err := chat.NewService(ctx, option.WithTokenSource(jc.TokenSource(ctx)))
	if err != nil {
		return err
	}
	found := svc.Spaces.Search().Query(c.Query).UseAdminAccess(true)
	old, err := collect(ctx, found, func(p *chat.SearchSpacesResponse) []*chat.Space { return p.Spaces })
	for _, sp := range old {
		_, e := svc.Spaces.Delete(sp.Name).UseAdminAccess(true).Do()
		err = errors.Join(err, e)
	}
	return err
}

func main() {
	c := &config{Admin: "root@example.com"}
	flag.StringVar(&c.Key, "key", "sa.json", "key")
	flag.StringVar(&c.Query, "q", "", "query")
	flag.Parse()
	c.fill()
	if err := run(context.Background(), c); err != nil {
		log.Fatal(err)
	}
}
