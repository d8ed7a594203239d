// Package poster sends release notes, or pretends to.
package poster

import (
	"context"
	"fmt"
	"io"
	"sync"

	"google.golang.org/api/chat/v1"
)

// Poster sends a text into a space.
type Poster interface {
	Post(ctx context.Context, space, text string) (string, error)
	Retract(ctx context.Context, name string) error
}

// Chat is the Poster of production.
type Chat struct{ Messages *chat.SpacesMessagesService }

// Post implements Poster.
func (c Chat) Post(ctx context.Context, space, text string) (string, error) {
	m, err := c.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return m.Name, nil
}

// Retract implements Poster.
func (c Chat) Retract(ctx context.Context, name string) error {
	_, err := c.Messages.Delete(name).Context(ctx).Do()
	return err
}

// Printer is the Poster of a dry run.
type Printer struct {
	W  io.Writer
	mu sync.Mutex
	n  int
}

// Post implements Poster.
func (p *Printer) Post(_ context.Context, space, text string) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.n++
	_, err := fmt.Fprintf(p.W, "[%s] %s\n", space, text)
	return fmt.Sprintf("%s/messages/dry-%d", space, p.n), err
}

// Retract implements Poster.
func (p *Printer) Retract(_ context.Context, name string) error {
	_, err := fmt.Fprintf(p.W, "retract %s\n", name)
	return err
}
