// Package events receives what Google Chat tells the app.
package events

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"strings"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"

	"example.com/helpdesk/internal/tickets"
)

// Handler answers Chat events.
type Handler struct {
	Desk     *tickets.Desk
	Audience string
}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h.authenticate(r); err != nil {
		log.Printf("event refused: %v", err)
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, "not an event", http.StatusBadRequest)
		return
	}
	if ev.Type != "MESSAGE" {
		return
	}
	t := h.Desk.File(ev.User.Name, strings.TrimSpace(ev.Message.ArgumentText))
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		if err := h.Desk.Prepare(ctx, t); err != nil {
			log.Printf("ticket %d: %v", t.ID, err)
		}
	}()
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(&chat.Message{Text: fmt.Sprintf("This is ticket %d. Come to its room.", t.ID)})
}

func (h *Handler) authenticate(r *http.Request) error {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	payload, err := idtoken.Validate(r.Context(), token, h.Audience)
	if err == nil && payload.Claims["email"] != "chat@system.gserviceaccount.com" {
		err = fmt.Errorf("token of %v", payload.Claims["email"])
	}
	return err
}
