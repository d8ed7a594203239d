package oracle

import (
	"context"
	"fmt"
	"net"
	"sync"
	"time"
)

// ports sees to it that of the programs that listen at one fixed address only
// one runs at a time.
type ports struct {
	mu    sync.Mutex
	taken map[string]bool
}

// BusyError is the error where somebody else on this machine has the address.
type BusyError struct{ Addr string }

func (e BusyError) Error() string { return fmt.Sprintf("%s is in use on this machine", e.Addr) }

// busyLimit is how long an address is waited for that somebody else has.
const busyLimit = 20 * time.Second

// take waits until the address is free, and keeps it until release.
func (p *ports) take(ctx context.Context, addr string) (release func(), err error) {
	_, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, err
	}
	for !p.mine(port) {
		if err := sleep(ctx); err != nil {
			return nil, err
		}
	}
	release = func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		delete(p.taken, port)
	}
	for limit := time.Now().Add(busyLimit); !isFree(port); {
		if time.Now().After(limit) {
			release()
			return nil, BusyError{addr}
		}
		if err := sleep(ctx); err != nil {
			release()
			return nil, err
		}
	}
	return release, nil
}

func (p *ports) mine(port string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.taken == nil {
		p.taken = make(map[string]bool)
	}
	if p.taken[port] {
		return false
	}
	p.taken[port] = true
	return true
}

func isFree(port string) bool {
	l, err := net.Listen("tcp", ":"+port)
	if err != nil {
		return false
	}
	return l.Close() == nil
}

func sleep(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(10 * time.Millisecond):
		return nil
	}
}
