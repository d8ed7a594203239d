// Package digest is a Cloud Function: it tells what was said in a space.
package digest

import (
	"encoding/json"
	"net/http"

	"github.com/GoogleCloudPlatform/functions-framework-go/functions"
	"google.golang.org/api/chat/v1"
)

func init() {
	functions.HTTP("ChatApp", entry)
}

func entry(w http.ResponseWriter, r *http.Request) {
	if err := authenticate(r); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	ev, err := decode[chat.DeprecatedEvent](r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var answer *chat.Message
	switch ev.Type {
	case "MESSAGE":
		answer, err = digest(r.Context(), ev.Space.Name)
	case "ADDED_TO_SPACE":
		answer = &chat.Message{Text: "Mention me and I tell you what you missed."}
	default:
		return
	}
	if err != nil {
		answer = &chat.Message{Text: "No digest: " + err.Error()}
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(answer)
}

func decode[T any](r *http.Request) (*T, error) {
	v := new(T)
	if err := json.NewDecoder(r.Body).Decode(v); err != nil {
		return nil, err
	}
	return v, nil
}
