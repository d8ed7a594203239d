// Command doers has interfaces and generic code around Do methods, as code for
// chat.googleapis.com has.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
)

type doer[T any] interface{ Do() (T, error) }

type call[T any] struct {
	parent string
	make   func(string) T
}

func (c *call[T]) Do() (T, error) { return c.make(c.parent), nil }

func (c *call[T]) Pages(_ context.Context, f func(T) error) error { return f(c.make(c.parent)) }

func retry[T any](d doer[T], n int) (v T, err error) {
	for range n {
		if v, err = d.Do(); err == nil {
			return v, nil
		}
		time.Sleep(time.Millisecond)
	}
	return v, errors.Join(err, errors.New("gave up"))
}

type transport struct{ base http.RoundTripper }

func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	r.Header.Set("Authorization", "Bearer "+r.URL.Host)
	return t.base.RoundTrip(r)
}

type httpDoer interface {
	Do(*http.Request) (*http.Response, error)
}

func get(ctx context.Context, d httpDoer, url string) (int, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return 0, err
	}
	res, err := d.Do(r)
	if err != nil {
		return 0, err
	}
	return res.StatusCode, res.Body.Close()
}

func main() {
	spaces := &call[[]string]{"spaces/AAA", func(s string) []string { return []string{s} }}
	fmt.Println(retry[[]string](spaces, 3))
	fmt.Println(spaces.Pages(context.Background(), func(page []string) error { fmt.Println(page); return nil }))
	client := &http.Client{Transport: transport{http.DefaultTransport}}
	fmt.Println(get(context.Background(), client, "https://example.com/v1/spaces/AAA"))
}
