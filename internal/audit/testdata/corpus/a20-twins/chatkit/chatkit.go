// Package chatkit is what both commands share.
package chatkit

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Kit talks to one space.
type Kit struct {
	svc   *chat.Service
	space string
}

// New makes a kit.
func New(ctx context.Context, file, space string, scopes ...string) (*Kit, error) {
	svc, err := chat.NewService(ctx, option.WithCredentialsFile(file), option.WithScopes(scopes...))
	if err != nil {
		return nil, err
	}
	return &Kit{svc: svc, space: space}, nil
}

// Post sends a text.
func (k *Kit) Post(ctx context.Context, text string) error {
	_, err := k.svc.Spaces.Messages.Create(k.space, &chat.Message{Text: text}).Context(ctx).Do() // @create
	return err
}

// Each calls f for each message.
func (k *Kit) Each(ctx context.Context, f func(*chat.Message)) error {
	return k.svc.Spaces.Messages.List(k.space).Pages(ctx, func(p *chat.ListMessagesResponse) error { // @list
		for _, m := range p.Messages {
			f(m)
		}
		return nil
	})
}
