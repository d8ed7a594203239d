package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
	"google.golang.org/api/sheets/v4"
)

// server has two endpoints for Chat: the new one, and the one that old installations still call.
type server struct {
	svc      *chat.Service
	audience string
	faq      map[string]string
}

func (s *server) authenticated(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		bearer := r.Header.Get("Authorization")
		tok := strings.TrimSpace(strings.TrimPrefix(bearer, "Bearer"))
		if _, err := idtoken.Validate(r.Context(), tok, s.audience); err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		h(w, r)
	}
}

func (s *server) v2(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, "bad event", http.StatusBadRequest)
		return
	}
	if ev.Type != "MESSAGE" {
		return
	}
	question := strings.TrimSpace(ev.Message.ArgumentText)
	if answer, ok := s.faq[question]; ok {
		respond(w, answer)
		return
	}
	go s.escalate(ev.Space.Name, ev.Message.Thread, question)
	respond(w, "I have to ask somebody.")
}

func (s *server) escalate(space string, thread *chat.Thread, question string) {
	m := &chat.Message{Text: "Who knows: " + question, Thread: thread}
	if _, err := s.svc.Spaces.Messages.Create(space, m).Do(); err != nil {
		log.Println("escalate:", err)
	}
}

// v1 knows the answers of the table only. The spreadsheet that it once read is gone.
func (s *server) v1(w http.ResponseWriter, r *http.Request) {
	var ev struct {
		Type    string `json:"type"`
		Message struct {
			Text string `json:"text"`
		} `json:"message"`
	}
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, "bad event", http.StatusBadRequest)
		return
	}
	if _, err := sheets.NewService(r.Context(), option.WithScopes(sheets.SpreadsheetsReadonlyScope)); err != nil {
		log.Println("sheets:", err)
	}
	if ev.Type == "MESSAGE" {
		respond(w, s.faq[ev.Message.Text])
	}
}

func respond(w http.ResponseWriter, text string) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(struct {
		Text string `json:"text"`
	}{text}); err != nil {
		log.Println("respond:", err)
	}
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "faq.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	s := &server{svc: svc, audience: os.Getenv("AUDIENCE"), faq: map[string]string{"wifi": "guest / guest"}}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v2/chat", s.authenticated(s.v2))
	mux.HandleFunc("POST /v1/chat", s.v1)
	fmt.Println("listening")
	log.Fatal(http.ListenAndServe(":8080", mux))
}
