package roles

import (
	"context"

	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Account is a key for a role.
type Account struct {
	cfg  *jwt.Config
	Role Role
}

// Open opens.
func (a *Account) Open(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx, option.WithTokenSource(a.cfg.TokenSource(ctx)))
}
