// Package notify tells people things.
package notify

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
)

// A Sender brings text to a space.
type Sender interface {
	Send(ctx context.Context, space, text string) error
}

type chatSender struct {
	messages *chat.SpacesMessagesService
}

// ToChat sends as whoever the service acts for.
func ToChat(messages *chat.SpacesMessagesService) Sender { return &chatSender{messages} }

func (s *chatSender) Send(ctx context.Context, space, text string) error {
	_, err := s.messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

// ToLog only writes what would have been sent.
type ToLog struct{}

func (ToLog) Send(_ context.Context, space, text string) error {
	log.Printf("not sent to %s: %s", space, text)
	return nil
}
