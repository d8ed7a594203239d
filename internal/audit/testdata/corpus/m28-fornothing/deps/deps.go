// Package deps makes what handlers depend on.
package deps

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Deps are for one request.
type Deps struct {
	Chat *chat.Service
	Name string
}

// For makes the dependencies of a request.
func For(ctx context.Context, name string) (*Deps, error) {
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "/secrets/key.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return nil, err
	}
	return &Deps{Chat: svc, Name: name}, nil
}
