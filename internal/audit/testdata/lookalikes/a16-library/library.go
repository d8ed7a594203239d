// Package library is code that others may call: it takes and hands out clients,
// token sources and scopes, none of them for chat.googleapis.com.
package library

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

type Message struct{ Text string }

type Sender interface {
	Send(context.Context, Message) error
}

type Kit struct {
	Client *http.Client
	Source oauth2.TokenSource
	scopes []string
}

func New(ctx context.Context, scopes ...string) (*Kit, error) {
	ts, err := google.DefaultTokenSource(ctx, scopes...)
	if err != nil {
		return nil, err
	}
	return &Kit{Client: oauth2.NewClient(ctx, ts), Source: ts, scopes: scopes}, nil
}

func (k *Kit) Get(ctx context.Context, url string) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	return k.Client.Do(r)
}

func (k *Kit) Scopes() []string { return k.scopes }
