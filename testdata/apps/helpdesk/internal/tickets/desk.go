// Package tickets is the help desk itself: what is open, since when, and who knows.
package tickets

import (
	"context"
	"fmt"
	"sync"
	"time"

	"example.com/helpdesk/internal/notify"
)

const patience = 4 * time.Hour

// A Ticket is somebody's problem.
type Ticket struct {
	ID        int
	Requester string // users/123
	Problem   string
	Room      string // spaces/AAA, empty until it is made
	Opened    time.Time
	Escalated bool
}

// Desk holds the open tickets.
type Desk struct {
	Rooms  *Rooms
	OnCall *Roster // adds OnCallUser to the room of a stale ticket
	Notify notify.Sender

	Space      string // of the staff
	OnCallUser string

	mu   sync.Mutex
	open []*Ticket
}

// File opens a ticket. It does no more than that: see Prepare.
func (d *Desk) File(requester, problem string) *Ticket {
	d.mu.Lock()
	defer d.mu.Unlock()
	t := &Ticket{ID: len(d.open) + 1, Requester: requester, Problem: problem, Opened: time.Now()}
	d.open = append(d.open, t)
	return t
}

// Prepare makes a room for the ticket, invites the requester and tells the staff.
func (d *Desk) Prepare(ctx context.Context, t *Ticket) error {
	room, err := d.Rooms.open(ctx, t)
	if err != nil {
		return err
	}
	d.mu.Lock()
	t.Room = room
	d.mu.Unlock()
	return d.Notify.Send(ctx, d.Space, fmt.Sprintf("New ticket %d from <%s>: %s", t.ID, t.Requester, t.Problem))
}

// EscalateStale brings whoever is on call into the room of each ticket that has waited too long.
func (d *Desk) EscalateStale(ctx context.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, t := range d.open {
		if t.Room == "" || t.Escalated || time.Since(t.Opened) < patience {
			continue
		}
		if err := d.OnCall.Add(ctx, t.Room, d.OnCallUser); err != nil {
			return err
		}
		t.Escalated = true
		if err := d.Notify.Send(ctx, d.Space, fmt.Sprintf("Ticket %d went to <%s>", t.ID, d.OnCallUser)); err != nil {
			return err
		}
	}
	return nil
}
