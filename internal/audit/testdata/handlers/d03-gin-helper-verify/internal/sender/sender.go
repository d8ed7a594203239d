// Package sender tells whether a request comes from Google Chat.
package sender

import (
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/idtoken"
)

const chatIssuer = "chat@system.gserviceaccount.com"

func bearer(h http.Header) string {
	_, tok, _ := strings.Cut(h.Get("Authorization"), " ")
	return tok
}

// IsChat checks the ID token of the request.
func IsChat(r *http.Request) bool {
	p, err := idtoken.Validate(r.Context(), bearer(r.Header), os.Getenv("BOT_URL"))
	if err != nil {
		return false
	}
	email, _ := p.Claims["email"].(string)
	return email == chatIssuer
}
