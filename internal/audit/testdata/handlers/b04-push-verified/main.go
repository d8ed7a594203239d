// Command pushbot runs on Cloud Run behind a Pub/Sub push subscription with
// authentication. Chat publishes the app's events to the topic.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

type pushRequest struct {
	Message struct {
		Attributes map[string]string `json:"attributes"`
		Data       []byte            `json:"data"` // encoding/json undoes the base64
		MessageID  string            `json:"messageId"`
	} `json:"message"`
	Subscription string `json:"subscription"`
}

type server struct {
	tokens   *idtoken.Validator
	audience string
	pusher   string
	api      *chat.Service
}

var errForbidden = errors.New("forbidden")

func (s *server) allowed(r *http.Request) error {
	scheme, raw, ok := strings.Cut(r.Header.Get("Authorization"), " ")
	if !ok || !strings.EqualFold(scheme, "bearer") {
		return errForbidden
	}
	p, err := s.tokens.Validate(r.Context(), raw, s.audience)
	if err != nil {
		return fmt.Errorf("%w: %v", errForbidden, err)
	}
	if p.Claims["email"] != s.pusher {
		return errForbidden
	}
	return nil
}

func decode(r io.Reader) (*chat.DeprecatedEvent, error) {
	var req pushRequest
	if err := json.NewDecoder(r).Decode(&req); err != nil {
		return nil, err
	}
	ev := &chat.DeprecatedEvent{}
	if err := json.Unmarshal(req.Message.Data, ev); err != nil {
		return nil, err
	}
	return ev, nil
}

func (s *server) push(w http.ResponseWriter, r *http.Request) {
	if err := s.allowed(r); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	ev, err := decode(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		log.Print(err)
		w.WriteHeader(http.StatusNoContent) // no use in delivering it again
		return
	}
	if ev.Type == "MESSAGE" || ev.Type == "ADDED_TO_SPACE" {
		go s.answer(context.WithoutCancel(r.Context()), ev)
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) answer(ctx context.Context, ev *chat.DeprecatedEvent) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	members, err := s.api.Spaces.Members.List(ev.Space.Name).Context(ctx).Do()
	if err != nil {
		log.Print(err)
		return
	}
	msg := &chat.Message{Text: fmt.Sprintf("%d people are here", len(members.Memberships))}
	if _, err := s.api.Spaces.Messages.Create(ev.Space.Name, msg).Context(ctx).Do(); err != nil {
		log.Print(err)
	}
}

func main() {
	ctx := context.Background()
	tokens, err := idtoken.NewValidator(ctx)
	if err != nil {
		log.Fatal(err)
	}
	api, err := chat.NewService(ctx, option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	s := &server{tokens: tokens, audience: os.Getenv("PUSH_AUDIENCE"), pusher: os.Getenv("PUSH_ACCOUNT"), api: api}
	http.HandleFunc("POST /push", s.push)
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
