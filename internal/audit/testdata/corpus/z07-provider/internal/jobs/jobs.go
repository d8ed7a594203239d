package jobs

import (
	"context"
	"fmt"

	"example.com/blind/z07-provider/internal/auth"
	"google.golang.org/api/chat/v1"
)

type Func func(ctx context.Context, p *auth.Provider) error

type Runner struct {
	p *auth.Provider
	m map[string]Func
}

func NewRunner(p *auth.Provider) *Runner { return &Runner{p, map[string]Func{}} }

func (r *Runner) Register(name string, f Func) { r.m[name] = f }

func (r *Runner) Run(ctx context.Context, name string) error {
	f, ok := r.m[name]
	if !ok {
		return fmt.Errorf("no job %q", name)
	}
	return f(ctx, r.p)
}

func Digest(ctx context.Context, p *auth.Provider) error {
	s, err := p.User(ctx, "digest@example.com", chat.ChatMessagesReadonlyScope)
	if err != nil {
		return err
	}
	return s.Spaces.Messages.List("spaces/A").Pages(ctx, func(*chat.ListMessagesResponse) error { return nil })
}

func Welcome(ctx context.Context, p *auth.Provider) error {
	s, err := p.Bot(ctx)
	if err != nil {
		return err
	}
	_, err = s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "welcome"}).Context(ctx).Do()
	return err
}

func Purge(ctx context.Context, p *auth.Provider) error {
	s, err := p.User(ctx, "admin@example.com", chat.ChatMessagesScope)
	if err != nil {
		return err
	}
	_, err = s.Spaces.Messages.Delete("spaces/A/messages/B").Context(ctx).Do()
	return err
}
