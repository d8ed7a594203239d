package gapi

import (
	"context"
	"sync"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// File is the key.
var file = "key.json"

// Service is the one service of the process.
var Service = sync.OnceValues(func() (*chat.Service, error) {
	return chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, file))
})
