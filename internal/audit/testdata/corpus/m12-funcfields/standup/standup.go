// Package standup asks everybody what they do.
package standup

import (
	"context"
	"fmt"
)

// Hooks are what standup needs of the outside.
type Hooks struct {
	Send    func(ctx context.Context, room, text string) error
	Members func(ctx context.Context, room string) ([]string, error)
}

func (h Hooks) withDefaults() Hooks {
	if h.Members == nil {
		h.Members = func(context.Context, string) ([]string, error) { return nil, nil }
	}
	return h
}

// Ask asks in each room.
func Ask(ctx context.Context, h Hooks, rooms ...string) error {
	h = h.withDefaults()
	for _, r := range rooms {
		who, err := h.Members(ctx, r)
		if err != nil {
			return err
		}
		if err := h.Send(ctx, r, fmt.Sprint("What do you do today? ", who)); err != nil {
			return err
		}
	}
	return nil
}
