package main

import (
	"context"
	"sync"

	"cloud.google.com/go/auth/credentials"
	"cloud.google.com/go/auth/credentials/impersonate"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// asApp signs in as whatever the job runs as.
func asApp(ctx context.Context, scopes ...string) (*chat.Service, error) {
	creds, err := credentials.DetectDefault(&credentials.DetectOptions{Scopes: scopes})
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithAuthCredentials(creds))
}

// asUser signs in on behalf of a user of the domain.
func asUser(ctx context.Context, email string, scopes ...string) (*chat.Service, error) {
	creds, err := impersonate.NewCredentials(&impersonate.CredentialsOptions{
		TargetPrincipal: opts.signer,
		Subject:         email,
		Scopes:          scopes,
	})
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithAuthCredentials(creds))
}

// auditor signs in when there is something to read for the first time.
var auditor = sync.OnceValues(func() (*chat.Service, error) {
	return asUser(context.Background(), opts.auditor, chat.ChatMessagesReadonlyScope)
})

var (
	hostOnce sync.Once
	hostSvc  *chat.Service
	hostErr  error
)

func host(ctx context.Context) (*chat.Service, error) {
	hostOnce.Do(func() {
		hostSvc, hostErr = asUser(ctx, opts.host, chat.ChatMembershipsScope)
	})
	return hostSvc, hostErr
}
