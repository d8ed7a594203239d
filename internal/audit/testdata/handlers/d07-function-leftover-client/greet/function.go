// Package greet is a Cloud Function that greets; the Chat client is left over from an older version.
package greet

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"github.com/GoogleCloudPlatform/functions-framework-go/functions"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func init() {
	functions.HTTP("Greet", Greet)
}

func client(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("SA_FILE")),
		option.WithScopes(chat.ChatBotScope),
	)
}

// Greet answers a Chat event.
func Greet(w http.ResponseWriter, r *http.Request) {
	svc, err := client(r.Context())
	if err != nil {
		log.Printf("client: %v", err)
		http.Error(w, "internal", http.StatusInternalServerError)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, "bad event", http.StatusBadRequest)
		return
	}
	msg := answer(svc, &ev)
	if msg == nil {
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	if err := json.NewEncoder(w).Encode(msg); err != nil {
		log.Print(err)
	}
}

// TODO: svc was needed for the avatar, drop it.
func answer(svc *chat.Service, ev *chat.DeprecatedEvent) *chat.Message {
	switch ev.Type {
	case "ADDED_TO_SPACE":
		return &chat.Message{Text: "Thanks for adding me, " + ev.User.DisplayName}
	case "MESSAGE":
		return &chat.Message{Text: "Hello, " + ev.User.DisplayName}
	default:
		return nil
	}
}
