// Package echo says what it hears.
package echo

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"

	"google.golang.org/api/chat/v1"
)

// Echo is a handler.
type Echo struct {
	Token string
	svc   *chat.Service
}

// New is an Echo that posts by svc.
func New(svc *chat.Service, token string) *Echo { return &Echo{Token: token, svc: svc} }

func (e *Echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer r.Body.Close()
	var ev chat.DeprecatedEvent
	if json.NewDecoder(r.Body).Decode(&ev) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if subtle.ConstantTimeCompare([]byte(ev.Token), []byte(e.Token)) != 1 {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	if ev.Type != "MESSAGE" {
		return
	}
	reply := &chat.Message{Text: "You said: " + ev.Message.ArgumentText}
	if _, err := e.svc.Spaces.Messages.Create(ev.Space.Name, reply).Context(r.Context()).Do(); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}
