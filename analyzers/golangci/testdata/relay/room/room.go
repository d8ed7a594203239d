// Package room makes clients of the Chat API.
package room

import (
	"context"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/relay/scopes"
)

// Open makes a client of the service account with the key.
func Open(ctx context.Context, key []byte) (*chat.Service, error) {
	config, err := google.JWTConfigFromJSON(key, scopes.App()...)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithTokenSource(config.TokenSource(ctx)))
}

// Default makes a client that names no scopes.
func Default(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx)
}
