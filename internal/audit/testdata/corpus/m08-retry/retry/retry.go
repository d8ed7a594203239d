// Package retry tries again.
package retry

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"time"

	"google.golang.org/api/googleapi"
)

// Doer is what every call of a Google client has.
type Doer[T any] interface {
	Do(opts ...googleapi.CallOption) (T, error)
}

// Do runs a call.
func Do[T any](ctx context.Context, d Doer[T]) (T, error) {
	return Func(ctx, func() (T, error) { return d.Do() })
}

// Func runs f up to five times.
func Func[T any](ctx context.Context, f func() (T, error)) (v T, err error) {
	wait := 100 * time.Millisecond
	for range 5 {
		if v, err = f(); err == nil || !temporary(err) {
			return v, err
		}
		select {
		case <-time.After(wait + rand.N(wait)):
			wait *= 2
		case <-ctx.Done():
			return v, ctx.Err()
		}
	}
	return v, err
}

func temporary(err error) bool {
	var e *googleapi.Error
	return errors.As(err, &e) && (e.Code == http.StatusTooManyRequests || e.Code >= 500)
}
