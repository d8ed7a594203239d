// echo says everything again.
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

type replier interface {
	reply(ctx context.Context, ev *chat.DeprecatedEvent) error
}

type echo struct{ messages *chat.SpacesMessagesService }

func (e echo) reply(ctx context.Context, ev *chat.DeprecatedEvent) error {
	out := &chat.Message{Text: ev.Message.Text, Thread: ev.Message.Thread}
	_, err := e.messages.Create(ev.Space.Name, out).Context(ctx).Do()
	return err
}

type server struct{ replier }

func (s *server) onEvent(w http.ResponseWriter, r *http.Request) {
	ev := new(chat.DeprecatedEvent)
	if err := json.NewDecoder(r.Body).Decode(ev); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if ev.Type == "MESSAGE" {
		if err := s.reply(r.Context(), ev); err != nil {
			log.Print(err)
		}
	}
	w.WriteHeader(http.StatusOK)
}

func newMessages(ctx context.Context) (*chat.SpacesMessagesService, error) {
	creds, err := google.FindDefaultCredentials(ctx, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return nil, err
	}
	return svc.Spaces.Messages, nil
}

func main() {
	ms, err := newMessages(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	s := &server{echo{ms}}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /", s.onEvent)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
