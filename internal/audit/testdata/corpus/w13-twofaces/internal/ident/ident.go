// Package ident makes Chat clients out of the one service account that we have.
package ident

import (
	"context"
	"fmt"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Vault holds the key.
type Vault struct{ key []byte }

// NewVault checks nothing; the first client will.
func NewVault(key []byte) *Vault { return &Vault{key: key} }

type tweak func(*jwt.Config)

// As makes the client act as a person of the domain.
func As(email string) tweak {
	return func(c *jwt.Config) { c.Subject = email }
}

// Client makes a client. Scopes are short names.
func (v *Vault) Client(ctx context.Context, scopes []string, tweaks ...tweak) (*chat.Service, error) {
	cfg, err := google.JWTConfigFromJSON(v.key, scopes...)
	if err != nil {
		return nil, fmt.Errorf("ident: %w", err)
	}
	for _, t := range tweaks {
		t(cfg)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		return nil, fmt.Errorf("ident: %w", err)
	}
	return svc, nil
}
