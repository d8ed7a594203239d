package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

const (
	patience = time.Second            // a run that is over by then shows no progress
	interval = 100 * time.Millisecond // how often the line is written anew
)

// progress is a line on a terminal that says how far a run is. It is written
// over by the next one, and gone at the end.
type progress struct {
	w     io.Writer
	ended func() // ends show, and waits for it

	mu   sync.Mutex
	text string
}

// startProgress shows how far a run is where standard error is a terminal that
// can show it; elsewhere the result is nil. An interrupt ends it too.
func (env *environment) startProgress() *progress {
	if _, ok := terminal(env.Stderr); !ok || env.dumb() {
		return nil
	}
	ctx, cancel := context.WithCancel(env.Context)
	p := &progress{w: env.Stderr}
	var shown sync.WaitGroup
	shown.Go(func() { p.show(ctx, patience, interval) })
	p.ended = func() {
		cancel()
		shown.Wait()
	}
	return p
}

// tell is an audit's Progress.
func (p *progress) tell(stage string, done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.text = stage + " packages..."
	if total > 0 {
		p.text = fmt.Sprintf("%s %d of %d packages", stage, done+1, total)
	}
}

// show writes what was told last, at first after patience, and clears the line
// when the context ends. Blanks clear it, which every terminal understands.
func (p *progress) show(ctx context.Context, patience, interval time.Duration) {
	shown := ""
	timer := time.NewTimer(patience)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			if shown != "" {
				fmt.Fprintf(p.w, "\r%s\r", strings.Repeat(" ", len(shown)))
			}
			return
		case <-timer.C:
		}
		p.mu.Lock()
		text := p.text
		p.mu.Unlock()
		if text != shown {
			fmt.Fprintf(p.w, "\r%-*s", len(shown), text)
			shown = text
		}
		timer.Reset(interval)
	}
}
