// Package alert sends alerts.
package alert

import (
	"context"
	"sync"

	"example.com/gateway"
)

// An Alarm sends alerts.
type Alarm struct {
	sync.Mutex
	sender gateway.Sender
}

// New returns an alarm.
func New(sender gateway.Sender) *Alarm { return &Alarm{sender: sender} }

// Fire sends an alert.
func (a *Alarm) Fire(ctx context.Context, what string) error {
	a.Lock()
	defer a.Unlock()
	return a.sender.Send(ctx, "spaces/A", "trouble: "+what)
}
