// Package main looks at who sends the events.
package main

import (
	"crypto/subtle"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
)

func greet(w http.ResponseWriter, r *http.Request) {
	var event chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	json.NewEncoder(w).Encode(&chat.Message{Text: "Hello"})
}

// older compares the token that the event carries.
func older(w http.ResponseWriter, r *http.Request) {
	var event chat.DeprecatedEvent
	if json.NewDecoder(r.Body).Decode(&event) != nil || subtle.ConstantTimeCompare([]byte(event.Token), []byte(os.Getenv("CHAT_TOKEN"))) != 1 {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	json.NewEncoder(w).Encode(&chat.Message{Text: "Hello"})
}

func verified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		if _, err := idtoken.Validate(r.Context(), token, os.Getenv("AUDIENCE")); err != nil {
			http.Error(w, "who are you?", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// other takes in events of another service.
func other(w http.ResponseWriter, r *http.Request) {
	var event struct {
		Type    string `json:"type"`
		Channel string `json:"channel"`
	}
	if json.NewDecoder(r.Body).Decode(&event) == nil {
		log.Print(event.Type)
	}
}

func main() {
	http.Handle("POST /chat", verified(http.HandlerFunc(greet)))
	http.HandleFunc("POST /older", older)
	http.HandleFunc("POST /other", other)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
