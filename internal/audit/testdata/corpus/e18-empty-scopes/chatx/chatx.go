// Package chatx opens Chat clients the way all our tools do.
package chatx

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Config says how to connect.
type Config struct {
	KeyFile string
	Scopes  []string
	Agent   string
}

// Open connects.
func Open(ctx context.Context, c Config) (*chat.Service, error) {
	if c.KeyFile == "" {
		return nil, fmt.Errorf("chatx: no key file")
	}
	agent := c.Agent
	if agent == "" {
		agent = "chatx"
	}
	key := option.WithAuthCredentialsFile(option.ServiceAccount, c.KeyFile)
	return chat.NewService(ctx, key, option.WithScopes(c.Scopes...), option.WithUserAgent(agent))
}
