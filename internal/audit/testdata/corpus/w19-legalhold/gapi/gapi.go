// Package gapi connects to Google on behalf of custodians.
package gapi

import (
	"context"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"sync"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Account is the part of a key file that is needed.
type Account struct {
	Email string `json:"client_email"`
	Key   string `json:"private_key"`
	ID    string `json:"private_key_id"`
}

// Parse reads a key file and checks that the key is an RSA key.
func Parse(b []byte) (*Account, error) {
	a := new(Account)
	if err := json.Unmarshal(b, a); err != nil {
		return nil, err
	}
	block, _ := pem.Decode([]byte(a.Key))
	if block == nil {
		return nil, errors.New("gapi: no PEM block")
	}
	k, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, err
	}
	if _, ok := k.(*rsa.PrivateKey); !ok {
		return nil, errors.New("gapi: not an RSA key")
	}
	return a, nil
}

// memo keeps a token for a number of requests, whatever its expiry says: the
// proxy in front of us is picky.
type memo struct {
	src oauth2.TokenSource

	mu   sync.Mutex
	tok  *oauth2.Token
	left int
}

func (m *memo) Token() (*oauth2.Token, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.tok.Valid() && m.left > 0 {
		m.left--
		return m.tok, nil
	}
	t, err := m.src.Token()
	if err != nil {
		return nil, err
	}
	m.tok, m.left = t, 200
	return t, nil
}

// Custodian is a person whose messages are kept.
type Custodian struct {
	*chat.Service
	Mail string
}

// Custodian connects as somebody.
func (a *Account) Custodian(ctx context.Context, name string) (*Custodian, error) {
	who := name + "@firm.example"
	cfg := jwt.Config{
		Email:        a.Email,
		PrivateKey:   []byte(a.Key),
		PrivateKeyID: a.ID,
		TokenURL:     google.JWTTokenURL,
		Subject:      who,
	}
	cfg.Scopes = append(cfg.Scopes, chat.ChatMessagesReadonlyScope)
	cfg.Scopes = append(cfg.Scopes, chat.ChatSpacesReadonlyScope)
	svc, err := chat.NewService(ctx, option.WithHTTPClient(oauth2.NewClient(ctx, &memo{src: cfg.TokenSource(ctx), left: 200})))
	if err != nil {
		return nil, err
	}
	return &Custodian{Service: svc, Mail: who}, nil
}
