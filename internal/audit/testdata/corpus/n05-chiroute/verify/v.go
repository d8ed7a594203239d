package verify

import (
	"net/http"
	"strings"

	"google.golang.org/api/idtoken"
)

func Chat(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := idtoken.Validate(r.Context(), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), "aud"); err != nil {
			w.WriteHeader(403)
			return
		}
		next.ServeHTTP(w, r)
	})
}
