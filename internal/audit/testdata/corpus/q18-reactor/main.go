// reactor votes with emojis in the name of whoever is asked for, and takes the
// votes back.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

type Config struct {
	Robot  string // service account that may act for people
	Base   string // our own key, to reach the robot
	Emoji  string
	Domain string
}

func (c Config) withDefaults() Config {
	def := func(s *string, v string) {
		if *s == "" {
			*s = v
		}
	}
	def(&c.Robot, "robot@votes.iam.gserviceaccount.com")
	def(&c.Base, "base.json")
	def(&c.Emoji, "👍")
	def(&c.Domain, "example.com")
	return c
}

func (c Config) as(ctx context.Context, login string) (*chat.SpacesMessagesReactionsService, error) {
	base := []option.ClientOption{
		option.WithCredentialsFile(c.Base),
		option.WithScopes("https://www.googleapis.com/auth/cloud-platform"),
	}
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: c.Robot,
		Scopes:          []string{chat.ChatMessagesReactionsScope},
		Subject:         login + "@" + c.Domain,
	}, base...)
	if err != nil {
		return nil, fmt.Errorf("as %s: %w", login, err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	return svc.Spaces.Messages.Reactions, nil
}

func vote(ctx context.Context, r *chat.SpacesMessagesReactionsService, message, emoji string) error {
	_, err := r.Create(message, &chat.Reaction{Emoji: &chat.Emoji{Unicode: emoji}}).Context(ctx).Do()
	return err
}

func unvote(ctx context.Context, r *chat.SpacesMessagesReactionsService, message, emoji string) error {
	res, err := r.List(message).Filter(fmt.Sprintf("emoji.unicode = %q", emoji)).Context(ctx).Do()
	if err != nil {
		return err
	}
	for _, x := range res.Reactions {
		if _, err = r.Delete(x.Name).Context(ctx).Do(); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	var c Config
	flag.StringVar(&c.Emoji, "emoji", "", "what to vote with")
	undo := flag.Bool("undo", false, "take it back")
	who := flag.String("who", "", "logins, comma separated")
	flag.Parse()
	c = c.withDefaults()

	act := vote
	if *undo {
		act = unvote
	}
	ctx := context.Background()
	for login := range strings.SplitSeq(*who, ",") {
		r, err := c.as(ctx, login)
		if err == nil {
			err = act(ctx, r, flag.Arg(0), c.Emoji)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, login+":", err)
			os.Exit(1)
		}
	}
}
