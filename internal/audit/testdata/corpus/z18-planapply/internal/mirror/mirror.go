package mirror

import (
	"context"
	"fmt"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Options struct {
	Subject string
	DryRun  bool
}

type Mirror struct {
	svc  *chat.Service
	opts Options
}

func New(ctx context.Context, key string, o Options) (*Mirror, error) {
	b, err := os.ReadFile(key)
	if err != nil {
		return nil, err
	}
	scopes := []string{chat.ChatSpacesReadonlyScope}
	if !o.DryRun {
		scopes = append(scopes, chat.ChatMembershipsScope)
	}
	cfg, err := google.JWTConfigFromJSON(b, scopes...)
	if err != nil {
		return nil, err
	}
	cfg.Subject = o.Subject
	svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		return nil, fmt.Errorf("mirror: %w", err)
	}
	return &Mirror{svc, o}, nil
}

func (m *Mirror) Run(ctx context.Context, want []string) error {
	sp, err := m.svc.Spaces.List().Context(ctx).Do()
	if err != nil {
		return err
	}
	for _, s := range sp.Spaces {
		for _, u := range want {
			if m.opts.DryRun {
				fmt.Println("would add", u, "to", s.Name)
				continue
			}
			if _, err := m.svc.Spaces.Members.Create(s.Name, &chat.Membership{Member: &chat.User{Name: u, Type: "HUMAN"}}).Context(ctx).Do(); err != nil {
				return err
			}
		}
	}
	return nil
}
