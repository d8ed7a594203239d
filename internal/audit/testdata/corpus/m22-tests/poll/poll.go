// Package poll posts polls.
package poll

import (
	"context"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Scopes is what New asks for.
var Scopes = []string{chat.ChatMessagesCreateScope}

var newService = chat.NewService

type Poll struct {
	svc *chat.Service
}

// New is a poll as somebody.
func New(ctx context.Context, src func(...string) option.ClientOption) (*Poll, error) {
	svc, err := newService(ctx, src(Scopes...))
	if err != nil {
		return nil, err
	}
	return &Poll{svc}, nil
}

// Ask asks.
func (p *Poll) Ask(ctx context.Context, space, question string, answers ...string) error {
	var b strings.Builder
	b.WriteString(question)
	for _, a := range answers {
		b.WriteString("\n• " + a)
	}
	_, err := p.svc.Spaces.Messages.Create(space, &chat.Message{Text: b.String()}).Context(ctx).Do()
	return err
}
