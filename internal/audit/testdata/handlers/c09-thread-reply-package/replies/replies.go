// Package replies answers in threads.
package replies

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"
)

// Replier posts replies.
type Replier struct{ chat *chat.Service }

// New wraps a client.
func New(c *chat.Service) *Replier { return &Replier{chat: c} }

// To posts text into a thread of a space.
func (r *Replier) To(ctx context.Context, space, thread, text string) error {
	m := &chat.Message{Text: text, Thread: &chat.Thread{Name: thread}}
	_, err := r.chat.Spaces.Messages.Create(space, m).MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD").Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("replying in %s: %w", thread, err)
	}
	return nil
}
