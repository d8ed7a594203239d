package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const (
	issuer = "chat@system.gserviceaccount.com"
	jwks   = "https://www.googleapis.com/service_accounts/v1/jwk/" + issuer
)

// guard is the handler in front: it knows who signs Chat's requests.
type guard struct {
	verifier *oidc.IDTokenVerifier
	next     http.Handler
}

func (g guard) check(ctx context.Context, header string) error {
	scheme, token, ok := strings.Cut(header, " ")
	if !ok || !strings.EqualFold(scheme, "bearer") {
		return errors.New("no bearer token")
	}
	_, err := g.verifier.Verify(ctx, token)
	return err
}

func (g guard) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := g.check(r.Context(), r.Header.Get("Authorization")); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	g.next.ServeHTTP(w, r)
}

// reports answers at once and delivers the report when it is ready.
type reports struct {
	render func(query string) string
}

func (h *reports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	if ev.Type != "MESSAGE" {
		return
	}
	// The client is made here, so that a bad key is told to the user, but only the goroutine uses it.
	client, err := chat.NewService(context.WithoutCancel(r.Context()),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY_FILE")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		json.NewEncoder(w).Encode(&chat.Message{Text: "I am not set up well: " + err.Error()})
		return
	}
	go h.deliver(client, ev.Space.Name, ev.Message)
	json.NewEncoder(w).Encode(&chat.Message{Text: "Working on it..."})
}

func (h *reports) deliver(client *chat.Service, space string, question *chat.Message) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	_, err := client.Spaces.Messages.Create(space, &chat.Message{
		Text:   h.render(question.ArgumentText),
		Thread: question.Thread,
	}).Context(ctx).Do()
	if err != nil {
		log.Printf("deliver: %v", err)
	}
}

func main() {
	ctx := context.Background()
	keys := oidc.NewRemoteKeySet(ctx, jwks)
	verifier := oidc.NewVerifier(issuer, keys, &oidc.Config{ClientID: os.Getenv("PROJECT_NUMBER")})
	h := &reports{render: func(q string) string { return "Report for " + q }}
	log.Fatal(http.ListenAndServe(":8080", guard{verifier: verifier, next: h}))
}
