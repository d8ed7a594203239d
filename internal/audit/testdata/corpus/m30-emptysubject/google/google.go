// Package google opens clients.
package google

import (
	"context"
	"fmt"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Chat is the Chat of somebody, or of the app if nobody is named.
func Chat(ctx context.Context, somebody string, scopes ...string) (*chat.Service, error) {
	b, err := os.ReadFile("/var/run/key.json")
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	conf, err := google.JWTConfigFromJSON(b, scopes...)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	if somebody != "" {
		conf.Subject = somebody
	}
	return chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
}
