package main

import (
	"context"
	"log"
	"os"
	"sync"
	"time"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
)

type pager struct {
	mu     sync.Mutex
	client *chat.Client
}

// renew makes a new client on the connection of the one before.
func (p *pager) renew(ctx context.Context) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	next, err := chat.NewClient(ctx, option.WithGRPCConn(p.client.Connection()))
	if err != nil {
		return err
	}
	next.CallOptions = p.client.CallOptions
	p.client = next
	return nil
}

func (p *pager) page(ctx context.Context, text string) error {
	p.mu.Lock()
	c := p.client
	p.mu.Unlock()
	_, err := c.CreateMessage(ctx, &chatpb.CreateMessageRequest{Parent: os.Getenv("ROOM"), Message: &chatpb.Message{Text: text}})
	return err
}

func main() {
	ctx := context.Background()
	first, err := chat.NewClient(ctx, option.WithServiceAccountFile("pager.json"), option.WithScopes(
		"https://www.googleapis.com/auth/chat.bot",
		"https://www.googleapis.com/auth/chat.app.delete"))
	if err != nil {
		log.Fatal(err)
	}
	p := &pager{client: first}
	go func() {
		for range time.Tick(time.Hour) {
			if err := p.renew(ctx); err != nil {
				log.Print(err)
			}
		}
	}()
	for _, text := range os.Args[1:] {
		if err := p.page(ctx, text); err != nil {
			log.Fatal(err)
		}
	}
}
