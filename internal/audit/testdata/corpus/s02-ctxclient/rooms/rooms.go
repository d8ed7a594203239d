// Package rooms makes services.
package rooms

import (
	"context"
	"errors"

	"example.com/blind/s02-ctxclient/login"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Service is for whoever is logged in.
func Service(ctx context.Context) (*chat.Service, error) {
	c := login.Client(ctx)
	if c == nil {
		return nil, errors.New("nobody is logged in")
	}
	return chat.NewService(ctx, option.WithHTTPClient(c))
}
