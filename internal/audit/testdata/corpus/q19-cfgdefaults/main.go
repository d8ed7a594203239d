package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Config of the notifier. The zero value works.
type Config struct {
	KeyFile string
	Space   string
	Scopes  []string
	Prefix  string
	Log     io.Writer
}

var defaultScopes = []string{
	chat.ChatBotScope,
	chat.ChatAppSpacesScope,
}

func (c *Config) setDefaults() {
	c.KeyFile = cmp.Or(c.KeyFile, os.Getenv("NOTIFY_KEY"), "notify.json")
	c.Space = cmp.Or(c.Space, os.Getenv("NOTIFY_SPACE"), "spaces/AAAAnotify")
	if len(c.Scopes) == 0 {
		c.Scopes = defaultScopes
	}
	if c.Log == nil {
		c.Log = io.Discard
	}
}

type Notifier struct {
	cfg Config
	log *log.Logger
	svc *chat.Service
}

func New(ctx context.Context, cfg Config) (*Notifier, error) {
	cfg.setDefaults()
	svc, err := chat.NewService(ctx,
		option.WithCredentialsFile(cfg.KeyFile),
		option.WithScopes(cfg.Scopes...),
	)
	if err != nil {
		return nil, fmt.Errorf("notifier: %w", err)
	}
	return &Notifier{cfg: cfg, log: log.New(cfg.Log, "notify: ", 0), svc: svc}, nil
}

func (n *Notifier) Send(ctx context.Context, text string) error {
	if n.cfg.Prefix != "" {
		text = n.cfg.Prefix + " " + text
	}
	m, err := n.svc.Spaces.Messages.Create(n.cfg.Space, &chat.Message{Text: text}).Context(ctx).Do()
	if err != nil {
		n.log.Print(err)
		return err
	}
	n.log.Print(m.Name)
	return nil
}

// Sendf is Send with a format.
func (n *Notifier) Sendf(ctx context.Context, format string, a ...any) error {
	return n.Send(ctx, fmt.Sprintf(format, a...))
}

func main() {
	if len(os.Args) < 2 {
		log.Fatal("usage: cfgdefaults COMMAND [ARG...]: runs it and says how it went")
	}
	ctx := context.Background()
	n, err := New(ctx, Config{Prefix: "[ci]", Log: os.Stderr})
	if err != nil {
		log.Fatal(err)
	}
	out, err := exec.Command(os.Args[1], os.Args[2:]...).CombinedOutput()
	if err != nil {
		tail := strings.Split(strings.TrimSpace(string(out)), "\n")
		if err := n.Sendf(ctx, "%s failed (%v): %s", os.Args[1], err, tail[len(tail)-1]); err != nil {
			os.Exit(3)
		}
		os.Exit(1)
	}
	if err := n.Sendf(ctx, "%s went well", os.Args[1]); err != nil {
		os.Exit(3)
	}
}
