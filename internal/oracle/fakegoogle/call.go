package fakegoogle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// Webhook is the Method of a call to an incoming webhook, which no credential
// is needed for but what stands in its URL.
const Webhook = "webhook"

// Refusal says why a call was refused.
type Refusal string

// The refusals; Passed is none.
const (
	Passed          Refusal = ""
	Unauthenticated Refusal = "unauthenticated" // no token, or one that the fake did not give
	WrongPrincipal  Refusal = "principal"       // the method is not for whom the token is, whatever its scopes
	LacksScope      Refusal = "scope"
)

// Call is a Chat call as the fake saw it.
type Call struct {
	Method     string // the discovery document's method id, or Webhook
	Principal  Principal
	Ask        Ask      // what the token was asked for, zero without a token
	Scopes     []string // what the token was granted
	Conditions []string // what the request's parameters and body decide, sorted
	Refusal    Refusal
}

// request is a Chat request that was read.
type request struct {
	*http.Request
	path  string // without version: "spaces/A/messages"
	query url.Values
	body  map[string]any
}

func read(r *http.Request) (request, error) {
	q := request{Request: r, query: r.URL.Query(), body: map[string]any{}}
	_, rest, _ := strings.Cut(r.URL.Path, "/v1/")
	q.path = rest
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return q, err
	}
	if strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") && len(bytes.TrimSpace(data)) > 0 {
		err = json.Unmarshal(data, &q.body)
	}
	return q, err
}

// serveChat is the Chat API.
func (s *Server) serveChat(w http.ResponseWriter, r *http.Request) {
	m, ok := match(r)
	if !ok {
		refuse(w, http.StatusNotFound, "NOT_FOUND", "", "no such method: "+r.Method+" "+r.URL.Path)
		return
	}
	q, err := read(r)
	if err != nil {
		refuse(w, http.StatusBadRequest, "INVALID_ARGUMENT", "", err.Error())
		return
	}
	c := Call{Method: m.ID, Principal: Nobody, Conditions: conditions(m.ID, q)}
	switch token := bearer(r); {
	case token != "":
		if t, ok := s.lookup(token); ok {
			c.Principal, c.Ask, c.Scopes = t.ask.Principal, t.ask, t.scopes
			c.Refusal = judge(m, c)
		} else {
			c.Refusal = Unauthenticated
		}
	case m.ID == "chat.spaces.messages.create" && q.query.Get("key") != "" && q.query.Get("token") != "":
		c.Method = Webhook
	default:
		if q.query.Get("key") != "" || r.Header.Get("X-Goog-Api-Key") != "" {
			c.Principal = APIKey
		}
		c.Refusal = Unauthenticated
	}
	s.mu.Lock()
	s.calls = append(s.calls, c)
	n := len(s.calls)
	s.mu.Unlock()
	switch c.Refusal {
	case Unauthenticated:
		refuse(w, http.StatusUnauthorized, "UNAUTHENTICATED", "CREDENTIALS_MISSING", "Request is missing required authentication credential.")
	case WrongPrincipal:
		refuse(w, http.StatusForbidden, "PERMISSION_DENIED", "", "This method is not for this kind of authentication.")
	case LacksScope:
		refuse(w, http.StatusForbidden, "PERMISSION_DENIED", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "Request had insufficient authentication scopes.")
	default:
		if body, ok := s.answerFor(m.ID); ok {
			answer(w, http.StatusOK, body)
			return
		}
		reply(w, m.ID, q, fmt.Sprintf("FAKE%d", n))
	}
}

// bearer is the access token of a request, "" without one.
func bearer(r *http.Request) string {
	if token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "); token != "" {
		return strings.TrimSpace(token)
	}
	return r.URL.Query().Get("access_token")
}

// refuse writes an error as Google's APIs do.
func refuse(w http.ResponseWriter, code int, status, reason, message string) {
	body := map[string]any{"code": code, "message": message, "status": status}
	if reason != "" {
		body["details"] = []any{map[string]any{
			"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": reason, "domain": "googleapis.com",
			"metadata": map[string]string{"service": "chat.googleapis.com"},
		}}
	}
	answer(w, code, map[string]any{"error": body})
}
