// Package ticker keeps one message up to date.
package ticker

import (
	"context"
	"time"

	"google.golang.org/api/chat/v1"
)

type Messages = chat.SpacesMessagesService

type Ticker struct {
	Messages *Messages
	Every    time.Duration
	name     string
}

func (t *Ticker) start(ctx context.Context, room, text string) error {
	m, err := t.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do()
	if err == nil {
		t.name = m.Name
	}
	return err
}

// Run posts once, and then changes what it posted.
func (t *Ticker) Run(ctx context.Context, room string, text func() string) error {
	if err := t.start(ctx, room, text()); err != nil {
		return err
	}
	tick := time.NewTicker(t.Every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
			patch := t.Messages.Patch(t.name, &chat.Message{Text: text()}).UpdateMask("text")
			if _, err := patch.Context(ctx).Do(); err != nil {
				return err
			}
		}
	}
}
