// Package jobs are things to do every day.
package jobs

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"
)

// Func is a job.
type Func func(ctx context.Context, svc *chat.Service) error

type entry struct {
	name string
	run  Func
}

var all []entry

// Add is called by init functions.
func Add(name string, f Func) { all = append(all, entry{name, f}) }

// RunAll runs all.
func RunAll(ctx context.Context, svc *chat.Service) error {
	for _, e := range all {
		if err := e.run(ctx, svc); err != nil {
			return fmt.Errorf("%s: %w", e.name, err)
		}
	}
	return nil
}
