package bot

import (
	"encoding/json"
	"net/http"

	"google.golang.org/api/chat/v1"
)

type Bot struct{}

// Register mounts.
func (b *Bot) Register(mux *http.ServeMux) { mux.HandleFunc("POST /chat", b.event) }

func (b *Bot) event(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	json.NewDecoder(r.Body).Decode(&ev)
	json.NewEncoder(w).Encode(chat.Message{Text: ev.Type})
}
