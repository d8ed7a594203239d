// Package jobs runs functions one after another, later.
package jobs

import (
	"context"
	"log/slog"
)

// Func is a job.
type Func func(context.Context) error

// Queue is a queue of jobs.
type Queue struct{ c chan named }

type named struct {
	name string
	f    Func
}

// New makes a queue that holds up to n jobs.
func New(n int) *Queue { return &Queue{c: make(chan named, n)} }

// Add queues f, or reports that the queue is full.
func (q *Queue) Add(name string, f Func) bool {
	select {
	case q.c <- named{name, f}:
		return true
	default:
		return false
	}
}

// Run runs jobs until ctx is done.
func (q *Queue) Run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case j := <-q.c:
			if err := j.f(ctx); err != nil {
				slog.Error("job failed", "job", j.name, "err", err)
			}
		}
	}
}
