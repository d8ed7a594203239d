// Package notify sends short texts to people.
package notify

import "context"

// Sender sends one text to one place.
type Sender interface {
	Send(ctx context.Context, to, text string) error
}

// All sends the text to every place and returns the first error.
func All(ctx context.Context, s Sender, text string, to ...string) error {
	var first error
	for _, t := range to {
		if err := s.Send(ctx, t, text); err != nil && first == nil {
			first = err
		}
	}
	return first
}
