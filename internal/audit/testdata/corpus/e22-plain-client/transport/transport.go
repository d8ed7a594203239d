// Package transport makes HTTP clients with our proxy and our logging.
package transport

import (
	"log/slog"
	"net/http"
	"time"
)

type logged struct {
	next http.RoundTripper
	log  *slog.Logger
}

func (l *logged) RoundTrip(r *http.Request) (*http.Response, error) {
	start := time.Now()
	resp, err := l.next.RoundTrip(r)
	if err != nil {
		l.log.Warn("request failed", "host", r.URL.Host, "err", err)
		return nil, err
	}
	l.log.Debug("request", "host", r.URL.Host, "status", resp.StatusCode, "took", time.Since(start))
	return resp, nil
}

// Client is a client that logs.
func Client(log *slog.Logger, timeout time.Duration) *http.Client {
	base := http.DefaultTransport.(*http.Transport).Clone()
	base.Proxy = http.ProxyFromEnvironment
	base.MaxIdleConnsPerHost = 4
	return &http.Client{Transport: &logged{base, log}, Timeout: timeout}
}
