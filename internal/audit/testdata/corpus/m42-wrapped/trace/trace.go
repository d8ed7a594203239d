package trace

import (
	"log/slog"
	"net/http"
	"time"
)

type roundTripper struct {
	next http.RoundTripper
	log  *slog.Logger
}

// Transport logs what next does.
func Transport(next http.RoundTripper, log *slog.Logger) http.RoundTripper {
	if next == nil {
		next = http.DefaultTransport
	}
	return &roundTripper{next, log}
}

func (t *roundTripper) RoundTrip(r *http.Request) (*http.Response, error) {
	start := time.Now()
	resp, err := t.next.RoundTrip(r)
	t.log.Debug("http", "verb", r.Method, "path", r.URL.Path, "took", time.Since(start), "err", err)
	return resp, err
}
