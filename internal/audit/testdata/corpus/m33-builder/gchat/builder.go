package gchat

import (
	"context"
	"errors"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Builder builds clients.
type Builder struct {
	cfg  *jwt.Config
	errs []error
}

// FromKey begins.
func FromKey(key []byte) *Builder {
	cfg, err := google.JWTConfigFromJSON(key)
	b := &Builder{cfg: cfg}
	if err != nil {
		b.errs = append(b.errs, err)
		b.cfg = new(jwt.Config)
	}
	return b
}

// As sets the person.
func (b *Builder) As(person string) *Builder {
	b.cfg.Subject = person
	return b
}

// May adds scopes.
func (b *Builder) May(scopes ...string) *Builder {
	b.cfg.Scopes = append(b.cfg.Scopes, scopes...)
	return b
}

// Build ends.
func (b *Builder) Build(ctx context.Context) (*Client, error) {
	if err := errors.Join(b.errs...); err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(b.cfg.TokenSource(ctx)))
	if err != nil {
		return nil, err
	}
	return &Client{Service: svc}, nil
}
