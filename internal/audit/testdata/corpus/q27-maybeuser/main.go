// maybeuser lists rooms: the app's, or with -as those of a person.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type row struct{ name, kind, title string }

type lister struct {
	svc  *chat.Service
	rows []row
}

func newLister(ctx context.Context, key []byte, person string) (*lister, error) {
	// One list for both: the app's scope and the person's.
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope, chat.ChatSpacesReadonlyScope)
	if err != nil {
		return nil, err
	}
	if person != "" {
		conf.Subject = person
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	return &lister{svc: svc}, err
}

func (l *lister) add(r *chat.ListSpacesResponse) error {
	for _, s := range r.Spaces {
		l.rows = append(l.rows, row{s.Name, s.SpaceType, s.DisplayName})
	}
	return nil
}

func (l *lister) load(ctx context.Context) error {
	return l.svc.Spaces.List().PageSize(1000).Pages(ctx, l.add)
}

// one looks a single room up.
func (l *lister) one(ctx context.Context, name string) error {
	s, err := l.svc.Spaces.Get(name).Context(ctx).Do()
	if err != nil {
		return err
	}
	return l.add(&chat.ListSpacesResponse{Spaces: []*chat.Space{s}})
}

func main() {
	as := flag.String("as", "", "`address` of a person")
	sorted := flag.Bool("sort", false, "by title")
	flag.Parse()
	key, err := os.ReadFile("rooms.json")
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	l, err := newLister(ctx, key, *as)
	if err != nil {
		log.Fatal(err)
	}
	if flag.NArg() == 0 {
		err = l.load(ctx)
	}
	for _, name := range flag.Args() {
		if err == nil {
			err = l.one(ctx, name)
		}
	}
	if err != nil {
		log.Fatal(err)
	}
	if *sorted {
		slices.SortFunc(l.rows, func(a, b row) int { return strings.Compare(a.title, b.title) })
	}
	for _, r := range l.rows {
		fmt.Printf("%-24s %-16s %s\n", r.name, r.kind, r.title)
	}
}
