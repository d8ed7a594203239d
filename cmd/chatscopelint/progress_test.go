package main

import (
	"context"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// shownText is what was written, for a reader and a writer at the same time.
type shownText struct {
	mu   sync.Mutex
	text []byte
}

func (s *shownText) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.text = append(s.text, p...)
	return len(p), nil
}

// take returns what was written since the last time.
func (s *shownText) take() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := string(s.text)
	s.text = nil
	return text
}

// TestProgress follows the line in a time of its own: nothing is shown in the
// first second, a shorter text leaves nothing of a longer one, and the end clears it.
func TestProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var shown shownText
		want := func(text string) {
			t.Helper()
			synctest.Wait()
			if got := shown.take(); got != text {
				t.Errorf("got %q, want %q", got, text)
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		p := &progress{w: &shown}
		go p.show(ctx, patience, interval)

		p.tell("loading", 0, 0)
		time.Sleep(patience - time.Nanosecond)
		want("")
		time.Sleep(time.Nanosecond)
		want("\rloading packages...")
		time.Sleep(10 * interval)
		want("")
		for i := range 99 {
			p.tell("analysing", i, 100)
		}
		time.Sleep(interval)
		want("\ranalysing 99 of 100 packages")
		p.tell("reading", 0, 1)
		time.Sleep(interval)
		want("\rreading 1 of 1 packages     ")
		cancel()
		want("\r                       \r")
	})
}

// TestProgressShort shows nothing of a run that is over at once.
func TestProgressShort(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var shown shownText
		ctx, cancel := context.WithCancel(t.Context())
		p := &progress{w: &shown}
		go p.show(ctx, patience, interval)
		p.tell("loading", 0, 0)
		time.Sleep(patience / 2)
		cancel()
		synctest.Wait()
		if got := shown.take(); got != "" {
			t.Errorf("%q was shown", got)
		}
	})
}
