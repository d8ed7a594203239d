package oracle

import (
	"bytes"
	"sync"
)

// record keeps the start of what a program prints. It may be read while the
// program goes on.
type record struct {
	mu   sync.Mutex
	text bytes.Buffer
}

const recordLimit = 1 << 16

func (r *record) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if room := recordLimit - r.text.Len(); room > 0 {
		r.text.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

func (r *record) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.String()
}
