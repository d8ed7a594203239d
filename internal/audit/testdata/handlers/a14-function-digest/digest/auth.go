package digest

import (
	"errors"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/idtoken"
)

var errSender = errors.New("request is not Google Chat's")

func authenticate(r *http.Request) error {
	parts := strings.Fields(r.Header.Get("Authorization"))
	if len(parts) != 2 || parts[0] != "Bearer" {
		return errSender
	}
	p, err := idtoken.Validate(r.Context(), parts[1], os.Getenv("FUNCTION_URL"))
	if err != nil {
		return err
	}
	if email, _ := p.Claims["email"].(string); email != "chat@system.gserviceaccount.com" {
		return errSender
	}
	return nil
}
