// Package main needs the authentication that it has.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type server struct{ chat *chat.Service }

func take(r *http.Request) (event chat.DeprecatedEvent, err error) {
	err = json.NewDecoder(r.Body).Decode(&event)
	return event, err
}

// later answers when the work is done.
func (s *server) later(w http.ResponseWriter, r *http.Request) {
	event, err := take(r)
	if err != nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	go s.chat.Spaces.Messages.Create(event.Space.Name, &chat.Message{Text: "done"}).Do()
	w.WriteHeader(http.StatusNoContent)
}

// elsewhere tells another space.
func (s *server) elsewhere(w http.ResponseWriter, r *http.Request) {
	event, err := take(r)
	if err != nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	s.chat.Spaces.Messages.Create("spaces/OPS", &chat.Message{Text: event.Message.Text}).Do()
	w.WriteHeader(http.StatusNoContent)
}

// asks needs to know about the space first.
func (s *server) asks(w http.ResponseWriter, r *http.Request) {
	event, err := take(r)
	if err != nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	space, err := s.chat.Spaces.Get(event.Space.Name).Do()
	if err != nil {
		log.Print(err)
		return
	}
	s.chat.Spaces.Messages.Create(event.Space.Name, &chat.Message{Text: space.DisplayName}).Do()
}

// answers responds, and writes more besides.
func (s *server) answers(w http.ResponseWriter, r *http.Request) {
	event, err := take(r)
	if err != nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	s.chat.Spaces.Messages.Create(event.Space.Name, &chat.Message{Text: "a second message"}).Do()
	json.NewEncoder(w).Encode(map[string]string{"text": "the first"})
}

func main() {
	svc, err := chat.NewService(context.Background(), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	s := &server{svc}
	http.HandleFunc("POST /later", s.later)
	http.HandleFunc("POST /elsewhere", s.elsewhere)
	http.HandleFunc("POST /asks", s.asks)
	http.HandleFunc("POST /answers", s.answers)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
