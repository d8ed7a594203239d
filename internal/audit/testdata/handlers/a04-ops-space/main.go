package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type app struct {
	chat     *chat.Service
	opsSpace string
	secret   []byte
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("/etc/pager/key.json")
	if err != nil {
		log.Fatalf("key: %v", err)
	}
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsJSON(option.ServiceAccount, key),
		option.WithScopes("https://www.googleapis.com/auth/chat.bot"))
	if err != nil {
		log.Fatalf("chat: %v", err)
	}
	a := &app{chat: svc, opsSpace: os.Getenv("OPS_SPACE"), secret: []byte(os.Getenv("VERIFICATION_TOKEN"))}

	srv := &http.Server{
		Addr:              ":8080",
		ReadHeaderTimeout: 5 * time.Second,
		Handler:           a.routes(),
	}
	log.Fatal(srv.ListenAndServe())
}

func (a *app) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/events", a.onEvent)
	return mux
}

// onEvent pages the people on duty: what somebody writes to the bot in any space goes to the operations space.
func (a *app) onEvent(w http.ResponseWriter, r *http.Request) {
	defer r.Body.Close()
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if !a.genuine(&ev) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	if ev.Type == "MESSAGE" {
		if err := a.page(r.Context(), pageText(&ev)); err != nil {
			log.Printf("page: %v", err)
		}
	}
	w.WriteHeader(http.StatusNoContent)
}
