// Package auth holds the middleware that checks who calls.
package auth

import (
	"net/http"
	"strings"

	"google.golang.org/api/idtoken"
)

const issuer = "chat@system.gserviceaccount.com"

// Middleware wraps a handler.
type Middleware func(http.Handler) http.Handler

// Chat admits only Google Chat; the paths in open are let through.
func Chat(audience string, open ...string) Middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			for _, p := range open {
				if r.URL.Path == p {
					next.ServeHTTP(w, r)
					return
				}
			}
			raw, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
			if !ok {
				http.Error(w, "no token", http.StatusUnauthorized)
				return
			}
			p, err := idtoken.Validate(r.Context(), raw, audience)
			if err != nil || p.Claims["email"] != issuer {
				http.Error(w, "bad token", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}
