package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"strings"

	"cloud.google.com/go/pubsub/v2"
	"google.golang.org/api/chat/v1"
)

// chatEvent holds the few fields we look at.
type chatEvent struct {
	Type  string `json:"type"`
	Space struct {
		Name      string `json:"name"`
		SpaceType string `json:"spaceType"`
	} `json:"space"`
	User struct {
		Name        string `json:"name"`
		DisplayName string `json:"displayName"`
	} `json:"user"`
	Message *struct {
		ArgumentText string `json:"argumentText"`
	} `json:"message,omitempty"`
}

type job struct {
	ev  chatEvent
	msg *pubsub.Message
}

type pool struct {
	svc  *chat.Service
	n    int
	jobs chan job
}

func newPool(svc *chat.Service, n int) *pool {
	return &pool{svc: svc, n: n, jobs: make(chan job, 64)}
}

func (p *pool) start(ctx context.Context) {
	for range p.n {
		go p.work(ctx)
	}
}

// onMessage only decodes; the workers do what takes time, and ack.
func (p *pool) onMessage(ctx context.Context, msg *pubsub.Message) {
	var ev chatEvent
	if err := json.Unmarshal(msg.Data, &ev); err != nil {
		log.Printf("not an event: %v", err)
		msg.Ack()
		return
	}
	if ev.Message == nil {
		msg.Ack()
		return
	}
	select {
	case p.jobs <- job{ev, msg}:
	case <-ctx.Done():
		msg.Nack()
	}
}

func (p *pool) work(ctx context.Context) {
	for j := range p.jobs {
		if err := p.handle(ctx, j.ev); err != nil {
			log.Print(err)
			j.msg.Nack()
			continue
		}
		j.msg.Ack()
	}
}

func (p *pool) handle(ctx context.Context, ev chatEvent) error {
	space := ev.Space.Name
	if strings.Contains(ev.Message.ArgumentText, "in private") {
		dm, err := p.svc.Spaces.FindDirectMessage().Name(ev.User.Name).Context(ctx).Do()
		if err != nil {
			return fmt.Errorf("direct message: %w", err)
		}
		space = dm.Name
	}
	_, err := p.svc.Spaces.Messages.Create(space, &chat.Message{Text: "Hello " + ev.User.DisplayName}).Context(ctx).Do()
	return err
}
