// Package gtoken puts Google access tokens on requests.
package gtoken

import (
	"net/http"

	"golang.org/x/oauth2"
)

// Transport is an http.RoundTripper that adds the token of Source.
type Transport struct {
	Source oauth2.TokenSource
	Next   http.RoundTripper
}

func (t Transport) RoundTrip(r *http.Request) (*http.Response, error) {
	tok, err := t.Source.Token()
	if err != nil {
		return nil, err
	}
	r2 := r.Clone(r.Context())
	r2.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	next := t.Next
	if next == nil {
		next = http.DefaultTransport
	}
	return next.RoundTrip(r2)
}
