// Package chatkit is a stand-in for a library that makes credentials from a
// company's vault. It imports no client of the Chat API.
package chatkit

import (
	"context"
	"errors"
	"net/http"

	"cloud.google.com/go/auth"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
)

var errStub = errors.New("this is a stand-in")

// TokenSource returns a source of the bot's tokens.
func TokenSource(ctx context.Context) (oauth2.TokenSource, error) { return nil, errStub }

// HTTPClient returns a client that adds the bot's tokens.
func HTTPClient(ctx context.Context) (*http.Client, error) { return nil, errStub }

// Transport returns a transport that adds the bot's tokens.
func Transport(base http.RoundTripper) http.RoundTripper { return base }

// Option returns an option for clients of Google.
func Option(ctx context.Context) option.ClientOption { return option.WithoutAuthentication() }

// Options returns options for clients of Google.
func Options(ctx context.Context) []option.ClientOption { return nil }

// Credentials returns the bot's credentials.
func Credentials(ctx context.Context) (*google.Credentials, error) { return nil, errStub }

// AuthCredentials returns the bot's credentials for newer clients.
func AuthCredentials(ctx context.Context) (*auth.Credentials, error) { return nil, errStub }

// Token returns an access token.
func Token(ctx context.Context) (token string, err error) { return "", errStub }

// A Bundle has a credential in several forms.
type Bundle struct {
	HTTP   *http.Client
	Source oauth2.TokenSource
}

// NewBundle returns the bot's credential in several forms.
func NewBundle(ctx context.Context) (*Bundle, error) { return nil, errStub }
