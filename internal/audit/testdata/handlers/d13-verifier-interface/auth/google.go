// Package auth checks senders.
package auth

import (
	"errors"
	"net/http"
	"strings"

	"google.golang.org/api/idtoken"
)

// Google accepts the ID tokens that Google signs for us.
type Google struct{ audience string }

// NewGoogle returns a checker for an audience.
func NewGoogle(audience string) *Google { return &Google{audience: audience} }

// Verify checks the bearer token.
func (g *Google) Verify(r *http.Request) error {
	tok, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		return errors.New("no bearer token")
	}
	p, err := idtoken.Validate(r.Context(), tok, g.audience)
	if err != nil {
		return err
	}
	if p.Claims["email"] != "chat@system.gserviceaccount.com" {
		return errors.New("not Chat")
	}
	return nil
}
