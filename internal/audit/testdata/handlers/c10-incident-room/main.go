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

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

type config struct {
	Audience     string
	IncidentRoom string // spaces/...
}

func decode[T any](r io.Reader) (T, error) {
	var v T
	err := json.NewDecoder(r).Decode(&v)
	return v, err
}

func bearer(h http.Header) (string, error) {
	scheme, token, ok := strings.Cut(h.Get("authorization"), " ")
	if !ok || !strings.EqualFold(scheme, "bearer") {
		return "", errors.New("bearer token wanted")
	}
	return token, nil
}

// reportIncident carries what was said into the incident room; the space it was
// said in sees nothing.
func reportIncident(cfg config, svc *chat.Service) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		tok, err := bearer(r.Header)
		if err != nil {
			return err
		}
		if _, err := idtoken.Validate(r.Context(), tok, cfg.Audience); err != nil {
			return err
		}
		ev, err := decode[chat.DeprecatedEvent](r.Body)
		if err != nil {
			return err
		}
		if ev.Type != "MESSAGE" {
			return nil
		}
		text := fmt.Sprintf("*%s* in %s (%s): %s", ev.User.DisplayName, ev.Space.DisplayName, ev.Space.Name, ev.Message.Text)
		_, err = svc.Spaces.Messages.Create(cfg.IncidentRoom, &chat.Message{Text: text}).Context(r.Context()).Do()
		return err
	}
}

type fallible func(http.ResponseWriter, *http.Request) error

func (f fallible) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := f(w, r); err != nil {
		log.Print(err)
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func main() {
	ctx := context.Background()
	cfg := config{Audience: os.Getenv("AUDIENCE"), IncidentRoom: os.Getenv("INCIDENT_ROOM")}
	key, err := os.ReadFile("/secrets/sa.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/", fallible(reportIncident(cfg, svc)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
