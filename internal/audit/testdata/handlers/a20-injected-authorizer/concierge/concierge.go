// Package concierge is an http.Handler for Google Chat, for programs that bring their own authorization.
package concierge

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"google.golang.org/api/chat/v1"
)

// Authorizer decides on a request before it is read.
type Authorizer interface {
	Authorize(*http.Request) error
}

// Handler takes Chat's events and writes to the concierge on duty.
type Handler struct {
	svc  *chat.Service
	auth Authorizer
	duty func() string // the user on duty: users/NNN
}

// New returns a Handler. The service must be authorized for chat.bot.
func New(svc *chat.Service, auth Authorizer, duty func() string) *Handler {
	return &Handler{svc: svc, auth: auth, duty: duty}
}

// ServeHTTP implements http.Handler.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h.auth.Authorize(r); err != nil {
		http.Error(w, http.StatusText(http.StatusForbidden), http.StatusForbidden)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if ev.Type == "MESSAGE" {
		if err := h.forward(r.Context(), &ev); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
	}
	w.WriteHeader(http.StatusNoContent)
}

func (h *Handler) forward(ctx context.Context, ev *chat.DeprecatedEvent) error {
	dm, err := h.svc.Spaces.FindDirectMessage().Name(h.duty()).Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("the concierge has never written to the app: %w", err)
	}
	_, err = h.svc.Spaces.Messages.Create(dm.Name, &chat.Message{
		Text: fmt.Sprintf("%s asks: %s", ev.User.DisplayName, ev.Message.Text),
	}).Context(ctx).Do()
	return err
}
