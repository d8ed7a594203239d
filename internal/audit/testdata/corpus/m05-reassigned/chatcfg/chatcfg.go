// Package chatcfg has knobs that a command may turn before it calls Service.
package chatcfg

import (
	"context"
	"sync"

	"cloud.google.com/go/auth/credentials/impersonate"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var (
	// Scopes is what is asked for.
	Scopes = []string{chat.ChatSpacesReadonlyScope}
	// Subject is the person.
	Subject = "robot@example.com"
	// Account is the service account that is impersonated.
	Account = "chat@example.iam.gserviceaccount.com"
)

var (
	mu  sync.Mutex
	svc *chat.Service
)

// Service is made once.
func Service(ctx context.Context) (*chat.Service, error) {
	mu.Lock()
	defer mu.Unlock()
	if svc != nil {
		return svc, nil
	}
	creds, err := impersonate.NewCredentials(&impersonate.CredentialsOptions{
		TargetPrincipal: Account,
		Scopes:          Scopes,
		Subject:         Subject,
	})
	if err != nil {
		return nil, err
	}
	svc, err = chat.NewService(ctx, option.WithAuthCredentials(creds))
	return svc, err
}
