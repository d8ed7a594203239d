// Package notify sends text to one Chat space.
package notify

import (
	"context"
	"net/http"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Options of New. The zero value of each field has a default.
type Options struct {
	Client  *http.Client // must authenticate; http.DefaultClient behind an authenticating proxy
	Space   string
	Timeout time.Duration
}

// Notifier sends.
type Notifier struct {
	svc *chat.Service
	o   Options
}

// New makes a Notifier.
func New(ctx context.Context, opts Options) (*Notifier, error) {
	if opts.Client == nil {
		opts.Client = http.DefaultClient
	}
	if opts.Timeout == 0 {
		opts.Timeout = 10 * time.Second
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(opts.Client))
	if err != nil {
		return nil, err
	}
	return &Notifier{svc, opts}, nil
}

// Notify sends text.
func (n *Notifier) Notify(ctx context.Context, text string) error {
	ctx, cancel := context.WithTimeout(ctx, n.o.Timeout)
	defer cancel()
	_, err := n.svc.Spaces.Messages.Create(n.o.Space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}
