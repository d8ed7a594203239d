package fakegoogle

import (
	"encoding/json"
	"net/http"
	"strings"
	"time"
)

// serveIAM is the IAM credentials API, by which one service account acts as
// another. Whether it may is not the question here.
func (s *Server) serveIAM(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Scope   []string `json:"scope"`
		Payload string   `json:"payload"`
	}
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		answer(w, http.StatusBadRequest, map[string]string{"error": err.Error()})
		return
	}
	switch _, verb, _ := strings.Cut(r.URL.Path, ":"); verb {
	case "generateAccessToken":
		answer(w, http.StatusOK, map[string]string{
			"accessToken": s.grant(Ask{Principal: App, Scopes: sorted(strings.Join(body.Scope, " ")), Told: true}),
			"expireTime":  time.Now().Add(time.Hour).UTC().Format(time.RFC3339),
		})
	case "signJwt":
		var payload map[string]any
		if err := json.Unmarshal([]byte(body.Payload), &payload); err != nil {
			answer(w, http.StatusBadRequest, map[string]string{"error": err.Error()})
			return
		}
		signed, err := s.config.Authority.sign(payload)
		if err != nil {
			answer(w, http.StatusInternalServerError, map[string]string{"error": err.Error()})
			return
		}
		answer(w, http.StatusOK, map[string]string{"keyId": keyID, "signedJwt": signed})
	default:
		http.NotFound(w, r)
	}
}

// serveMetadata is the server that Google's machines ask for the token of the
// service account that they run as.
func (s *Server) serveMetadata(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Metadata-Flavor", "Google")
	switch path := r.URL.Path; {
	case strings.HasSuffix(path, "/token"):
		answer(w, http.StatusOK, map[string]any{
			"access_token": s.grant(Ask{Principal: App, Scopes: sorted(r.FormValue("scopes")), Told: true}),
			"token_type":   "Bearer", "expires_in": 3600,
		})
	case strings.HasSuffix(path, "/email"):
		_, _ = w.Write([]byte(Account))
	case strings.HasSuffix(path, "/project-id"):
		_, _ = w.Write([]byte(project))
	case strings.HasSuffix(path, "/universe-domain"):
		_, _ = w.Write([]byte("googleapis.com"))
	case path == "/":
		_, _ = w.Write([]byte("computeMetadata/\n"))
	default:
		http.NotFound(w, r)
	}
}
