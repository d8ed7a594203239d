// Package notify delivers pages to whoever is on call.
package notify

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
)

// Sender delivers one page and returns an opaque reference to it.
type Sender interface {
	Send(ctx context.Context, space, key, text string) (string, error)
}

// Chat is the real thing.
type Chat struct {
	messages *chat.SpacesMessagesService
}

// NewChat keeps only the sub-service that it needs.
func NewChat(svc *chat.Service) *Chat { return &Chat{messages: svc.Spaces.Messages} }

// Send implements Sender.
func (c *Chat) Send(ctx context.Context, space, key, text string) (string, error) {
	call := c.messages.Create(space, &chat.Message{
		Text:   text,
		Thread: &chat.Thread{ThreadKey: key},
	})
	call.MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD")
	out, err := call.Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return out.Name, nil
}

// Stdout is used with -dry.
type Stdout struct{ W io.Writer }

// Send implements Sender.
func (s Stdout) Send(_ context.Context, space, key, text string) (string, error) {
	_, err := fmt.Fprintf(s.W, "[%s/%s] %s\n", space, key, text)
	return "dry", err
}

type retrying struct {
	Sender
	attempts int
}

// Retrying wraps s, trying again when the server is busy.
func Retrying(s Sender, attempts int) Sender { return &retrying{s, attempts} }

func (r *retrying) Send(ctx context.Context, space, key, text string) (ref string, err error) {
	for i := 0; i < r.attempts; i++ {
		ref, err = r.Sender.Send(ctx, space, key, text)
		var ge *googleapi.Error
		if err == nil || !errors.As(err, &ge) || ge.Code < 500 {
			return ref, err
		}
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case <-time.After(time.Duration(i+1) * 200 * time.Millisecond):
		}
	}
	return ref, err
}
