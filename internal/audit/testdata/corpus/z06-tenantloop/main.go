package main

import (
	"context"
	"log"
	"os"
	"sync"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Tenant struct {
	ID      string
	Subject string
	KeyPath string
}

type Registry struct {
	mu  sync.Mutex
	svc map[string]*chat.Service
}

func (r *Registry) For(ctx context.Context, t Tenant) (*chat.Service, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if s, ok := r.svc[t.ID]; ok {
		return s, nil
	}
	b, err := os.ReadFile(t.KeyPath)
	if err != nil {
		return nil, err
	}
	scopes := []string{chat.ChatBotScope}
	if t.Subject != "" {
		scopes = []string{chat.ChatMessagesCreateScope, chat.ChatSpacesReadonlyScope}
	}
	cfg, err := google.JWTConfigFromJSON(b, scopes...)
	if err != nil {
		return nil, err
	}
	cfg.Subject = t.Subject
	s, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		return nil, err
	}
	if r.svc == nil {
		r.svc = map[string]*chat.Service{}
	}
	r.svc[t.ID] = s
	return s, nil
}

func main() {
	ctx := context.Background()
	reg := &Registry{}
	for _, t := range []Tenant{{"a", "", "a.json"}, {"b", "bot@b.com", "b.json"}} {
		s, err := reg.For(ctx, t)
		if err != nil {
			log.Fatal(err)
		}
		ls, err := s.Spaces.List().Do()
		if err != nil {
			log.Fatal(err)
		}
		for _, sp := range ls.Spaces {
			s.Spaces.Messages.Create(sp.Name, &chat.Message{Text: "hi"}).Do()
		}
	}
}
