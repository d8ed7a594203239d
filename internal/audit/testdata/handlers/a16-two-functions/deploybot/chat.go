// Package deploybot holds two Cloud Functions: one for Chat, one for the build system.
package deploybot

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"sync/atomic"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
)

// last is the state of the last build.
var last atomic.Pointer[build]

// OnChatEvent answers "status".
func OnChatEvent(w http.ResponseWriter, r *http.Request) {
	if !sentByChat(r) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var in chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if in.Type == "REMOVED_FROM_SPACE" {
		return
	}
	out := chat.Message{Text: "No build yet."}
	if b := last.Load(); b != nil {
		out.Text = fmt.Sprintf("Build %s: %s", b.ID, b.Status)
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(out)
}

func sentByChat(r *http.Request) bool {
	auth := r.Header.Get("Authorization")
	if !strings.HasPrefix(auth, "Bearer ") {
		return false
	}
	payload, err := idtoken.Validate(r.Context(), auth[len("Bearer "):], os.Getenv("CHAT_FUNCTION_URL"))
	if err != nil {
		return false
	}
	return payload.Claims["email"] == "chat@system.gserviceaccount.com"
}
