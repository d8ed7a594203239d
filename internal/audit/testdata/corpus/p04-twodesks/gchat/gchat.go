// Package gchat makes Chat clients from the one service account that we have.
package gchat

import (
	"context"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Open returns a client. An empty onBehalfOf means the app itself.
func Open(ctx context.Context, key []byte, onBehalfOf string, scopes ...string) (*chat.Service, error) {
	jwt, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		return nil, err
	}
	if onBehalfOf != "" {
		jwt.Subject = onBehalfOf
	}
	return chat.NewService(ctx, option.WithTokenSource(jwt.TokenSource(ctx)))
}
