// roomctl opens a project room as the app and puts people in it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const authRoot = "https://www.googleapis.com/auth"

// store saves one kind of resource.
type store[R any] struct {
	svc  *chat.Service
	save func(*chat.Service, R) (R, error)
}

func newStore[R any](a *app, save func(*chat.Service, R) (R, error)) store[R] {
	return store[R]{svc: a.svc, save: save}
}

func (s store[R]) put(r R) (R, error) {
	return s.save(s.svc, r)
}

func (s store[R]) putAll(rs ...R) (err error) {
	for _, r := range rs {
		if _, e := s.put(r); e != nil {
			err = errors.Join(err, e)
		}
	}
	return err
}

type config struct {
	key    string
	scopes []string
}

type setting func(*config)

func keyFile(path string) setting { return func(c *config) { c.key = path } }

func grants(names ...string) setting {
	return func(c *config) {
		for _, name := range names {
			c.scopes = append(c.scopes, fmt.Sprintf("%s/chat.%s", authRoot, name))
		}
	}
}

type app struct{ svc *chat.Service }

func newApp(ctx context.Context, settings ...setting) (*app, error) {
	c := config{key: "key.json"}
	for _, set := range settings {
		set(&c)
	}
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, c.key),
		option.WithScopes(c.scopes...),
	)
	if err != nil {
		return nil, err
	}
	return &app{svc}, nil
}

func main() {
	title := flag.String("title", "", "name of the room")
	customer := flag.String("customer", "customers/C0123", "workspace")
	flag.Parse()

	ctx := context.Background()
	a, err := newApp(ctx, keyFile("/var/run/secrets/roomctl.json"), grants("app.spaces.create", "app.memberships"))
	if err != nil {
		log.Fatal(err)
	}

	rooms := newStore(a, func(svc *chat.Service, sp *chat.Space) (*chat.Space, error) {
		return svc.Spaces.Create(sp).Context(ctx).Do()
	})
	room, err := rooms.put(&chat.Space{DisplayName: *title, SpaceType: "SPACE", Customer: *customer})
	if err != nil {
		log.Fatal(err)
	}

	people := newStore(a, func(svc *chat.Service, m *chat.Membership) (*chat.Membership, error) {
		return svc.Spaces.Members.Create(room.Name, m).Context(ctx).Do()
	})
	var list []*chat.Membership
	for _, id := range flag.Args() {
		list = append(list, &chat.Membership{Member: &chat.User{Name: "users/" + id, Type: "HUMAN"}})
	}
	if err := people.putAll(list...); err != nil {
		log.Fatal(err)
	}
	fmt.Println(room.Name)
}
