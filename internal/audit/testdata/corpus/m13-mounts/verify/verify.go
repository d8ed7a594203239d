// Package verify lets through only what Google Chat sent.
package verify

import (
	"net/http"
	"strings"

	"google.golang.org/api/idtoken"
)

const issuer = "chat@system.gserviceaccount.com"

// Chat wraps next.
func Chat(audience string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !ok {
			http.Error(w, "no token", http.StatusUnauthorized)
			return
		}
		p, err := idtoken.Validate(r.Context(), token, audience)
		if err != nil || p.Claims["email"] != issuer {
			http.Error(w, "not Chat", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
