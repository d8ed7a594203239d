package pool

import (
	"context"
	"sync"

	"golang.org/x/sync/errgroup"
)

// Pool runs jobs.
type Pool[J any] struct {
	Do func(context.Context, J) error
	N  int

	once sync.Once
	jobs chan J
}

func (p *Pool[J]) init() { p.once.Do(func() { p.jobs = make(chan J, p.N) }) }

// Put adds a job.
func (p *Pool[J]) Put(j J) { p.init(); p.jobs <- j }

// Close says that there are no more.
func (p *Pool[J]) Close() { p.init(); close(p.jobs) }

// Run works until there are no more.
func (p *Pool[J]) Run(ctx context.Context) error {
	p.init()
	g, ctx := errgroup.WithContext(ctx)
	for range p.N {
		g.Go(func() error {
			for j := range p.jobs {
				if err := p.Do(ctx, j); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return g.Wait()
}
