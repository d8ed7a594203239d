package gate

import (
	"net/http"

	"google.golang.org/api/idtoken"
)

const prefix = "Bearer "

// Google lets through whom Google signed for.
func Google(audience string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			h := r.Header.Get("Authorization")
			if len(h) <= len(prefix) {
				w.WriteHeader(http.StatusUnauthorized)
				return
			}
			if _, err := idtoken.Validate(r.Context(), h[len(prefix):], audience); err != nil {
				w.WriteHeader(http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}
