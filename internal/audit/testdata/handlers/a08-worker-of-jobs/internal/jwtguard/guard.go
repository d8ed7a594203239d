// Package jwtguard checks the tokens that Google Chat signs.
package jwtguard

import (
	"crypto/rsa"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

// Guard knows Chat's public keys.
type Guard struct {
	audience string
	keys     map[string]*rsa.PublicKey
}

// New reads the keys: a PEM file for each key id.
func New(audience string, certs fs.FS) (*Guard, error) {
	g := &Guard{audience: audience, keys: map[string]*rsa.PublicKey{}}
	names, err := fs.Glob(certs, "*.pem")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		pem, err := fs.ReadFile(certs, name)
		if err != nil {
			return nil, err
		}
		key, err := jwt.ParseRSAPublicKeyFromPEM(pem)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		g.keys[strings.TrimSuffix(path.Base(name), ".pem")] = key
	}
	return g, nil
}

func (g *Guard) key(t *jwt.Token) (any, error) {
	kid, _ := t.Header["kid"].(string)
	if k, ok := g.keys[kid]; ok {
		return k, nil
	}
	return nil, fmt.Errorf("unknown key %q", kid)
}

// Wrap returns a handler that calls next for Chat's requests only.
func (g *Guard) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		_, err := jwt.Parse(raw, g.key,
			jwt.WithValidMethods([]string{"RS256"}),
			jwt.WithAudience(g.audience),
			jwt.WithIssuer("chat@system.gserviceaccount.com"))
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
