package auth

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Provider struct {
	key   []byte
	mu    sync.Mutex
	cache map[string]*chat.Service
}

func NewProvider(path string) (*Provider, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return &Provider{key: b, cache: make(map[string]*chat.Service)}, nil
}

func (p *Provider) get(ctx context.Context, subject string, scopes ...string) (*chat.Service, error) {
	id := subject + "|" + strings.Join(scopes, " ")
	p.mu.Lock()
	defer p.mu.Unlock()
	if s := p.cache[id]; s != nil {
		return s, nil
	}
	creds, err := credentials.NewCredentialsFromJSON(credentials.ServiceAccount, p.key, &credentials.DetectOptions{Scopes: scopes, Subject: subject})
	if err != nil {
		return nil, fmt.Errorf("auth: %w", err)
	}
	s, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return nil, err
	}
	p.cache[id] = s
	return s, nil
}

func (p *Provider) Bot(ctx context.Context) (*chat.Service, error) {
	return p.get(ctx, "", chat.ChatBotScope)
}

func (p *Provider) User(ctx context.Context, email string, scopes ...string) (*chat.Service, error) {
	return p.get(ctx, email, scopes...)
}
