// Package chatclient builds delegated Chat clients.
package chatclient

import (
	"context"
	"errors"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Builder collects what a client needs. Its methods can be chained.
type Builder struct {
	keyPath string
	subject string
	scopes  []string
	extra   []option.ClientOption
	errs    []error
}

// New starts with the key at path.
func New(path string) *Builder {
	return &Builder{keyPath: path}
}

// As acts for the user.
func (b *Builder) As(user string) *Builder {
	if user == "" {
		b.errs = append(b.errs, errors.New("chatclient: empty user"))
	}
	b.subject = user
	return b
}

// Scope adds scopes.
func (b *Builder) Scope(s ...string) *Builder {
	b.scopes = append(b.scopes, s...)
	return b
}

// Agent names the program.
func (b *Builder) Agent(name string) *Builder {
	b.extra = append(b.extra, option.WithUserAgent(name))
	return b
}

// Build makes the service.
func (b *Builder) Build(ctx context.Context) (*chat.Service, error) {
	if err := errors.Join(b.errs...); err != nil {
		return nil, err
	}
	raw, err := os.ReadFile(b.keyPath)
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(raw, b.scopes...)
	if err != nil {
		return nil, err
	}
	cfg.Subject = b.subject
	return chat.NewService(ctx, append(b.extra, option.WithTokenSource(cfg.TokenSource(ctx)))...)
}
