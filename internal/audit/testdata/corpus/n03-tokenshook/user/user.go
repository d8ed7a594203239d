package user

import (
	"context"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"

	"example.com/blind/n03-tokenshook/dir"
)

type user struct{ name string }

func (u user) Source(ctx context.Context, scopes ...string) (oauth2.TokenSource, error) {
	cfg, err := google.JWTConfigFromJSON(nil, scopes...)
	if err != nil {
		return nil, err
	}
	cfg.Subject = u.name
	return cfg.TokenSource(ctx), nil
}

func init() { dir.Tokens = user{"x@example.com"} }
