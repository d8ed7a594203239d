// Package guard holds the middleware of our bots.
package guard

import (
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/mux"
)

// Keys gives Google's public keys by key id; filled by the refresher.
var Keys = map[string]any{}

// Chat lets only Google Chat through.
func Chat(audience string) mux.MiddlewareFunc {
	parser := jwt.NewParser(jwt.WithAudience(audience), jwt.WithIssuer("chat@system.gserviceaccount.com"))
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
			_, err := parser.Parse(raw, func(t *jwt.Token) (any, error) {
				kid, _ := t.Header["kid"].(string)
				k, ok := Keys[kid]
				if !ok {
					return nil, jwt.ErrTokenUnverifiable
				}
				return k, nil
			})
			if err != nil {
				http.Error(w, "not from Chat", http.StatusUnauthorized)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}
