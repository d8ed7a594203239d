// cibot writes to whoever broke the build, and to the team's room.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type list []string

func (l *list) String() string     { return fmt.Sprint(*l) }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

// sender is what the reports need of a chat system.
type sender interface {
	room(text string) error
	person(email, text string) error
}

type stdout struct{}

func (stdout) room(t string) error      { fmt.Println("room:", t); return nil }
func (stdout) person(e, t string) error { fmt.Println(e+":", t); return nil }

type google struct {
	*chat.Service
	team string
}

func (g google) room(text string) error {
	_, err := g.Spaces.Messages.Create(g.team, &chat.Message{Text: text}).Do()
	return err
}

func (g google) person(email, text string) error {
	dm, err := g.Spaces.FindDirectMessage().Name("users/" + email + "@example.com").Do()
	if err != nil {
		return fmt.Errorf("no direct message with %s: %w", email, err)
	}
	_, err = g.Spaces.Messages.Create(dm.Name, &chat.Message{Text: text}).Do()
	return err
}

func connect(ctx context.Context, key, endpoint, team string) (sender, error) {
	var opts []option.ClientOption
	if endpoint != "" {
		opts = append(opts, option.WithEndpoint(endpoint))
	}
	var scopes []string // none: the key decides
	opts = append(opts, option.WithScopes(scopes...))
	opts = append(opts, option.WithServiceAccountFile(key))
	svc, err := chat.NewService(ctx, opts...)
	if err != nil {
		return nil, err
	}
	return google{svc, team}, nil
}

func main() {
	var blame list
	flag.Var(&blame, "blame", "login of a committer; may be repeated")
	key := flag.String("key", "", "service account key; without it only print")
	endpoint := flag.String("endpoint", "", "for tests")
	team := flag.String("team", "spaces/AAAAteam", "room")
	flag.Parse()

	var s sender = stdout{}
	if *key != "" {
		var err error
		if s, err = connect(context.Background(), *key, *endpoint, *team); err != nil {
			fmt.Fprintln(os.Stderr, "cibot:", err)
			os.Exit(1)
		}
	}
	err := s.room(flag.Arg(0))
	for _, b := range blame {
		err = errors.Join(err, s.person(b, "You broke it: "+flag.Arg(0)))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "cibot:", err)
		os.Exit(1)
	}
}
