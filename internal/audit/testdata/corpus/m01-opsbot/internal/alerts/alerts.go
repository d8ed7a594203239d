// Package alerts says when disks fill up.
package alerts

import (
	"context"
	"fmt"
	"log/slog"
)

// Poster is all that is needed of a chat.
type Poster interface {
	Post(ctx context.Context, room, text string) error
}

// Watch reads levels until the channel is closed.
type Watch struct {
	Out  Poster
	Room string
	Max  int
}

// Run blocks.
func (w Watch) Run(ctx context.Context, levels <-chan int) {
	for l := range levels {
		if l < w.Max {
			continue
		}
		if err := w.Out.Post(ctx, w.Room, fmt.Sprintf("disk at %d%%", l)); err != nil {
			slog.Error("post", "err", err)
		}
	}
}
