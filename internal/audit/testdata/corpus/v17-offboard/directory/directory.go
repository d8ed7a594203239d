// Package directory opens the Chat client of the workspace administrator.
package directory

import (
	"context"
	"fmt"

	"cloud.google.com/go/auth/credentials"
	chat "cloud.google.com/go/chat/apiv1"
	"google.golang.org/api/option"
)

// Admin returns a client that acts as the administrator.
func Admin(ctx context.Context, keyFile, admin string, scopes ...string) (*chat.Client, error) {
	creds, err := credentials.DetectDefault(&credentials.DetectOptions{
		CredentialsFile: keyFile,
		Subject:         admin,
		Scopes:          scopes,
	})
	if err != nil {
		return nil, fmt.Errorf("directory: %w", err)
	}
	return chat.NewClient(ctx, option.WithAuthCredentials(creds))
}
