package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Config struct {
	KeyFile string
	Space   string
	Scopes  []string
}

func (c Config) withDefaults() Config {
	if len(c.Scopes) == 0 {
		c.Scopes = []string{chat.ChatBotScope}
	}
	if c.Space == "" {
		c.Space = "spaces/AAA"
	}
	return c
}

type Notifier struct {
	svc *chat.Service
	cfg Config
}

func New(ctx context.Context, cfg Config) (*Notifier, error) {
	cfg = cfg.withDefaults()
	b, err := os.ReadFile(cfg.KeyFile)
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsJSON(option.ServiceAccount, b), option.WithScopes(cfg.Scopes...))
	if err != nil {
		return nil, fmt.Errorf("chat: %w", err)
	}
	return &Notifier{svc: svc, cfg: cfg}, nil
}

func (n *Notifier) Send(ctx context.Context, text string) error {
	_, err := n.svc.Spaces.Messages.Create(n.cfg.Space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func (n *Notifier) Invite(ctx context.Context, user string) error {
	_, err := n.svc.Spaces.Members.Create(n.cfg.Space, &chat.Membership{Member: &chat.User{Name: user, Type: "HUMAN"}}).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	bot, err := New(ctx, Config{KeyFile: os.Getenv("KEY")})
	if err != nil {
		log.Fatal(err)
	}
	if err := bot.Send(ctx, "hi"); err != nil {
		log.Fatal(err)
	}
	inviter, err := New(ctx, Config{KeyFile: os.Getenv("KEY"), Scopes: []string{chat.ChatAppMembershipsScope}})
	if err != nil {
		log.Fatal(err)
	}
	if err := inviter.Invite(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
