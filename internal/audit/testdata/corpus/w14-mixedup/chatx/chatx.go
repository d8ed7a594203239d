package chatx

import (
	"context"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

// Dial makes a service; with a subject it acts as that person.
func Dial(ctx context.Context, key []byte, subject string, scope ...string) (*chat.Service, error) {
	c, err := google.JWTConfigFromJSON(key, scope...)
	if err != nil {
		return nil, err
	}
	c.Subject = subject
	return chat.NewService(ctx, option.WithHTTPClient(c.Client(ctx)))
}

// Retry runs do until it works, at most n times.
func Retry[T any](n int, do func(...googleapi.CallOption) (T, error), opts ...googleapi.CallOption) (res T, err error) {
	for try := range n {
		if res, err = do(opts...); err == nil {
			return res, nil
		}
		time.Sleep(time.Second << try)
	}
	return res, err
}
