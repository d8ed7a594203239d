// Command incident opens a space for an incident and says there what is known.
package main

import (
	"context"
	"flag"
	"log/slog"
	"os"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type flags struct {
	key, title, severity, war string
	people                    []string
	open                      bool
}

type desk struct {
	svc *chat.Service
	log *slog.Logger
}

func newDesk(ctx context.Context, keyFile string, log *slog.Logger) (*desk, error) {
	b, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	ts, err := google.JWTAccessTokenSourceWithScope(b, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	return &desk{svc, log}, nil
}

func (d *desk) room(ctx context.Context, f flags) (string, error) {
	if !f.open {
		d.log.Info("not opening a space", "using", f.war)
		return f.war, nil
	}
	req := &chat.SetUpSpaceRequest{
		Space: &chat.Space{SpaceType: "SPACE", DisplayName: f.severity + " " + f.title},
	}
	for _, p := range f.people {
		req.Memberships = append(req.Memberships, &chat.Membership{
			Member: &chat.User{Name: "users/" + p, Type: "HUMAN"},
		})
	}
	sp, err := d.svc.Spaces.Setup(req).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	d.log.Info("opened", "space", sp.Name)
	return sp.Name, nil
}

func (d *desk) brief(ctx context.Context, space string, f flags) error {
	text := "*" + f.title + "*\nSeverity: " + f.severity
	_, err := d.svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func main() {
	var f flags
	flag.StringVar(&f.key, "key", "incident.json", "service account key")
	flag.StringVar(&f.title, "title", "", "what happens")
	flag.StringVar(&f.severity, "severity", "S3", "how bad it is")
	flag.StringVar(&f.war, "space", "", "the space, when none is opened")
	flag.BoolVar(&f.open, "open", false, "open a space")
	flag.Func("with", "addresses, comma separated", func(s string) error {
		f.people = append(f.people, strings.Split(s, ",")...)
		return nil
	})
	flag.Parse()

	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	ctx := context.Background()
	d, err := newDesk(ctx, f.key, log)
	if err != nil {
		log.Error("no client", "err", err)
		os.Exit(1)
	}
	space, err := d.room(ctx, f)
	if err == nil {
		err = d.brief(ctx, space, f)
	}
	if err != nil {
		log.Error("failed", "err", err)
		os.Exit(1)
	}
}
