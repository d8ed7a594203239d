// Package chatclient opens connections to the Chat API.
package chatclient

import (
	"context"
	"fmt"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/helpdesk/internal/config"
)

// Open returns a client for the configured key that holds the given scopes.
// With a subject it acts on that user's behalf, without one as the app.
func Open(ctx context.Context, cfg *config.Config, subject string, scopes ...string) (*chat.Service, error) {
	jwt, err := google.JWTConfigFromJSON(cfg.Key, scopes...)
	if err != nil {
		return nil, fmt.Errorf("chatclient: %w", err)
	}
	if subject != "" {
		jwt.Subject = subject
	}
	opts := []option.ClientOption{
		option.WithTokenSource(jwt.TokenSource(ctx)),
		option.WithUserAgent("helpdesk/2"),
	}
	if cfg.QuotaProject != "" {
		opts = append(opts, option.WithQuotaProject(cfg.QuotaProject))
	}
	if cfg.Endpoint != "" {
		opts = append(opts, option.WithEndpoint(cfg.Endpoint))
	}
	return chat.NewService(ctx, opts...)
}
