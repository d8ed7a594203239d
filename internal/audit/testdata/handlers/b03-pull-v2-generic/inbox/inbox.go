// Package inbox reads typed JSON messages from a subscription.
package inbox

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"

	"cloud.google.com/go/pubsub/v2"
)

// ErrSkip makes Consume acknowledge a message without further ado.
var ErrSkip = errors.New("skip")

// Consume decodes each message into a T and gives it to fn.
func Consume[T any](ctx context.Context, sub *pubsub.Subscriber, fn func(context.Context, T) error) error {
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		var v T
		if err := json.Unmarshal(m.Data, &v); err != nil {
			slog.Warn("undecodable message", "id", m.ID, "err", err)
			m.Ack()
			return
		}
		switch err := fn(ctx, v); {
		case err == nil, errors.Is(err, ErrSkip):
			m.Ack()
		default:
			slog.Error("handling failed", "id", m.ID, "err", err)
			m.Nack()
		}
	})
}
