// Package notify sends messages.
package notify

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// A Notifier sends messages.
type Notifier struct{ service *chat.Service }

// New returns a notifier with a key file.
func New(ctx context.Context, file string) (*Notifier, error) {
	service, err := chat.NewService(ctx, option.WithCredentialsFile(file), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return nil, err
	}
	return &Notifier{service}, nil
}

// Send sends a message.
func (n *Notifier) Send(space, text string) error {
	_, err := n.service.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do()
	return err
}
