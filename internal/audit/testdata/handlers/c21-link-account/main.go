package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

type bot struct {
	oauth    oauth2.Config
	audience string
	linked   map[string]string // Chat user to e-mail address
}

// event serves Chat: whoever has not linked an account is sent to the consent page.
func (b *bot) event(w http.ResponseWriter, r *http.Request) {
	tok := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if _, err := idtoken.Validate(r.Context(), tok, b.audience); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	email, ok := b.linked[ev.User.Name]
	if !ok {
		link := b.oauth.AuthCodeURL(ev.User.Name + "|" + ev.Space.Name)
		writeJSON(w, map[string]any{
			"actionResponse": map[string]string{"type": "REQUEST_CONFIG", "url": link},
		})
		return
	}
	writeJSON(w, map[string]string{"text": "You are " + email})
}

// callback is where the consent page sends the user back to.
func (b *bot) callback(w http.ResponseWriter, r *http.Request) {
	user, space, ok := strings.Cut(r.URL.Query().Get("state"), "|")
	if !ok {
		http.Error(w, "state", http.StatusBadRequest)
		return
	}
	tok, err := b.oauth.Exchange(r.Context(), r.URL.Query().Get("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	id, _ := tok.Extra("id_token").(string)
	p, err := idtoken.Validate(r.Context(), id, b.oauth.ClientID)
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	b.linked[user] = fmt.Sprint(p.Claims["email"])
	svc, err := chat.NewService(r.Context(), option.WithTokenSource(b.oauth.TokenSource(r.Context(), tok)))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if _, err := svc.Spaces.Messages.Create(space, &chat.Message{Text: "I linked my account."}).Do(); err != nil {
		log.Print(err)
	}
	fmt.Fprintln(w, "You may close this page.")
}

func writeJSON(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(v); err != nil {
		log.Print(err)
	}
}

func main() {
	b := &bot{
		audience: os.Getenv("AUDIENCE"),
		linked:   map[string]string{},
		oauth: oauth2.Config{
			ClientID:     os.Getenv("CLIENT_ID"),
			ClientSecret: os.Getenv("CLIENT_SECRET"),
			RedirectURL:  os.Getenv("BASE_URL") + "/oauth2callback",
			Endpoint:     google.Endpoint,
			Scopes:       []string{"openid", "email", "profile", chat.ChatMessagesCreateScope},
		},
	}
	http.HandleFunc("/", b.event)
	http.HandleFunc("/oauth2callback", b.callback)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
