// Package option has the names of google.golang.org/api/option.
package option

import "net/http"

type ClientOption interface{ Apply(*Settings) }

type Settings struct {
	Scopes []string
	Client *http.Client
}

type withScopes []string

func (w withScopes) Apply(s *Settings) { s.Scopes = w }

func WithScopes(scopes ...string) ClientOption { return withScopes(scopes) }

type withClient struct{ c *http.Client }

func (w withClient) Apply(s *Settings) { s.Client = w.c }

func WithHTTPClient(c *http.Client) ClientOption { return withClient{c} }
