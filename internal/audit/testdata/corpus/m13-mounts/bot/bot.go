// Package bot answers.
package bot

import (
	"encoding/json"
	"net/http"
	"strings"

	"google.golang.org/api/chat/v1"
)

// Handler answers interaction events.
func Handler() http.Handler { return http.HandlerFunc(serve) }

func serve(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, "bad event", http.StatusBadRequest)
		return
	}
	var out chat.Message
	switch ev.Type {
	case "ADDED_TO_SPACE":
		out.Text = "Hello, " + ev.Space.DisplayName
	case "MESSAGE":
		out.Text = strings.ToUpper(ev.Message.ArgumentText)
	default:
		w.WriteHeader(http.StatusNoContent)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(&out)
}
