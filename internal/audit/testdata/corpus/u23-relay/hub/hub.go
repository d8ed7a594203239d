// Package hub fans text out to channels of any kind.
package hub

import (
	"context"
	"errors"
)

// Channel is somewhere people read.
type Channel interface {
	Say(ctx context.Context, text string) error
	Retitle(ctx context.Context, title string) error
}

// Hub holds channels.
type Hub struct {
	channels []Channel
}

// Join adds channels.
func (h *Hub) Join(c ...Channel) { h.channels = append(h.channels, c...) }

// Publish says text everywhere.
func (h *Hub) Publish(ctx context.Context, text string) error {
	return h.each(func(c Channel) error { return c.Say(ctx, text) })
}

// Topic renames every channel.
func (h *Hub) Topic(ctx context.Context, title string) error {
	return h.each(func(c Channel) error { return c.Retitle(ctx, title) })
}

func (h *Hub) each(f func(Channel) error) error {
	var errs []error
	for _, c := range h.channels {
		errs = append(errs, f(c))
	}
	return errors.Join(errs...)
}
