package store

import (
	"context"
	"log/slog"

	"google.golang.org/api/chat/v1"
)

// Reader reads.
type Reader interface {
	Read(ctx context.Context, space string) ([]*chat.Message, error)
}

// Remote reads from Chat.
type Remote struct{ Messages *chat.SpacesMessagesService }

func (r Remote) Read(ctx context.Context, space string) (all []*chat.Message, err error) {
	err = r.Messages.List(space).Pages(ctx, func(p *chat.ListMessagesResponse) error {
		all = append(all, p.Messages...)
		return nil
	})
	return all, err
}

type logged struct {
	Reader
	log *slog.Logger
}

// Logged logs errors.
func Logged(r Reader, log *slog.Logger) Reader { return logged{r, log} }

func (l logged) Read(ctx context.Context, space string) ([]*chat.Message, error) {
	m, err := l.Reader.Read(ctx, space)
	if err != nil {
		l.log.Error("read", "space", space, "err", err)
	}
	return m, err
}

// Counted counts, and is made of any Reader.
type Counted struct {
	Reader
	N int
}

func (c *Counted) Read(ctx context.Context, space string) ([]*chat.Message, error) {
	c.N++
	return c.Reader.Read(ctx, space)
}
