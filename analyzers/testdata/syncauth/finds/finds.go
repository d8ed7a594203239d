// Package main answers Chat events with more authentication than it takes.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// greet makes a client and does not use it.
func greet(w http.ResponseWriter, r *http.Request) {
	var event chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	_, err := chat.NewService(r.Context(), option.WithScopes(chat.ChatBotScope)) // want `the event handler at finds.go:16 makes an application default credential before it responds and nothing uses it`
	if err != nil {
		log.Print(err)
	}
	json.NewEncoder(w).Encode(&chat.Message{Text: "Hello " + event.User.DisplayName})
}

type server struct{ chat *chat.Service }

// echo sends by a call what could be its response.
func (s *server) echo(w http.ResponseWriter, r *http.Request) {
	var event chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	_, err := s.chat.Spaces.Messages.Create(event.Space.Name, &chat.Message{Text: event.Message.Text}).Do() // want `before it responds, the event handler at finds.go:32 calls no Google API but chat.spaces.messages.create into the event's space`
	if err != nil {
		log.Print(err)
	}
	w.WriteHeader(http.StatusNoContent)
}

// check looks for a credential that it has no use for.
func check(w http.ResponseWriter, r *http.Request) {
	var event chat.DeprecatedEvent
	if json.NewDecoder(r.Body).Decode(&event) != nil {
		return
	}
	if _, err := google.FindDefaultCredentials(r.Context(), chat.ChatBotScope); err != nil { // want `the event handler at finds.go:46 makes an application default credential before it responds and nothing uses it`
		log.Print(err)
	}
	w.Write([]byte(`{"text": "I am here"}`))
}

func main() {
	svc, err := chat.NewService(context.Background(), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("POST /greet", greet)
	http.HandleFunc("POST /check", check)
	http.HandleFunc("POST /echo", (&server{svc}).echo)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
