package main

import (
	"context"
	"log"
	"os"
	"sync/atomic"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type pager struct {
	svc  *chat.Service
	sent atomic.Int64
}

func (p *pager) renew(ctx context.Context) error {
	next, err := chat.NewService(ctx, option.WithServiceAccountFile("pager.json"), option.WithScopes(os.Getenv("SCOPE")))
	if err != nil {
		return err
	}
	p.svc = next
	return nil
}

func (p *pager) every(ctx context.Context, d time.Duration) {
	for range time.Tick(d) {
		if err := p.renew(ctx); err != nil {
			log.Print(err)
		}
	}
}

func main() {
	ctx := context.Background()
	first, err := chat.NewService(ctx, option.WithServiceAccountFile("pager.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	p := &pager{svc: first}
	go p.every(ctx, time.Hour)
	for _, text := range os.Args[2:] {
		if _, err := p.svc.Spaces.Messages.Create(os.Args[1], &chat.Message{Text: text}).Do(); err != nil {
			log.Fatal(err)
		}
		p.sent.Add(1)
	}
}
