// Package chatctx carries clients in contexts.
package chatctx

import (
	"context"

	"google.golang.org/api/chat/v1"
)

type key struct{}

// With puts a client in.
func With(ctx context.Context, s *chat.Service) context.Context {
	return context.WithValue(ctx, key{}, s)
}

// From takes it out.
func From(ctx context.Context) *chat.Service {
	s, _ := ctx.Value(key{}).(*chat.Service)
	return s
}
