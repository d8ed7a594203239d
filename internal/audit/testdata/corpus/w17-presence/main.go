// presence sets people to "do not disturb" while their calendar says focus time.
package main

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"cloud.google.com/go/auth/credentials"
	"golang.org/x/sync/errgroup"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type block struct {
	who   string // local part
	space string
	until time.Time
}

func blocks(r io.Reader) ([]block, error) {
	rec, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, err
	}
	out := make([]block, 0, len(rec))
	for _, f := range rec {
		if len(f) != 3 {
			return nil, errors.New("want who,space,until")
		}
		t, err := time.Parse(time.RFC3339, f[2])
		if err != nil {
			return nil, err
		}
		out = append(out, block{f[0], f[1], t})
	}
	return out, nil
}

type person struct {
	users *chat.UsersService
	log   *slog.Logger
}

func personFor(ctx context.Context, local string) (*person, error) {
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, "/var/run/keys/presence.json", &credentials.DetectOptions{
		Subject: local + "@focus.example",
		Scopes:  []string{"https://www.googleapis.com/auth/chat.users.readstate.readonly"},
	})
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return nil, err
	}
	return &person{users: svc.Users, log: slog.With("who", local)}, nil
}

func (p *person) focus(ctx context.Context, b block) error {
	rs, err := p.users.Spaces.GetSpaceReadState("users/me/" + b.space + "/spaceReadState").Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("read state: %w", err)
	}
	p.log.Info("last read", "space", b.space, "at", rs.LastReadTime)
	left := time.Until(b.until)
	if left <= 0 {
		return nil
	}
	req := &chat.MarkAsDoNotDisturbRequest{Ttl: fmt.Sprintf("%ds", int(left.Seconds()))}
	if _, err := p.users.Availability.MarkAsDoNotDisturb("users/me/availability", req).Context(ctx).Do(); err != nil {
		return fmt.Errorf("dnd: %w", err)
	}
	return nil
}

func main() {
	bs, err := blocks(os.Stdin)
	if err != nil {
		slog.Error("input", "err", err)
		os.Exit(2)
	}
	g, ctx := errgroup.WithContext(context.Background())
	g.SetLimit(8)
	for _, b := range bs {
		g.Go(func() error {
			p, err := personFor(ctx, b.who)
			if err != nil {
				return err
			}
			return p.focus(ctx, b)
		})
	}
	if err := g.Wait(); err != nil {
		slog.Error("focus", "err", err)
		os.Exit(1)
	}
}
