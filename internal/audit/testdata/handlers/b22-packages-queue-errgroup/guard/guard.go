// Package guard lets only Google Chat in.
package guard

import (
	"net/http"
	"strings"

	"google.golang.org/api/idtoken"
)

const issuer = "chat@system.gserviceaccount.com"

// Chat wraps next.
func Chat(audience string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw, found := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !found {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		p, err := idtoken.Validate(r.Context(), raw, audience)
		if err != nil || p.Claims["email"] != issuer {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
