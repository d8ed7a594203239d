// Package login carries the client of whoever is logged in.
package login

import (
	"context"
	"net/http"
)

type key struct{}

// With puts the client into the context.
func With(ctx context.Context, c *http.Client) context.Context {
	return context.WithValue(ctx, key{}, c)
}

// Client is the client in the context, nil if nobody is logged in.
func Client(ctx context.Context) *http.Client {
	c, _ := ctx.Value(key{}).(*http.Client)
	return c
}
