package main

import (
	"crypto/rand"
	"fmt"
	"html"
	"log"
	"net/http"
	"os"
	"sync"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

var oauthConfig = &oauth2.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"),
	RedirectURL:  "https://wall.example.com/callback",
	Endpoint:     google.Endpoint,
	Scopes:       []string{"openid", "email", chat.ChatSpacesReadonlyScope, chat.ChatMessagesCreateScope},
}

type wall struct {
	mu     sync.Mutex
	states map[string]bool
	tokens map[string]*oauth2.Token // by e-mail address
}

func (s *wall) login(w http.ResponseWriter, r *http.Request) {
	state := rand.Text()
	s.mu.Lock()
	s.states[state] = true
	s.mu.Unlock()
	http.Redirect(w, r, oauthConfig.AuthCodeURL(state, oauth2.AccessTypeOffline), http.StatusFound)
}

func (s *wall) callback(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.states[r.FormValue("state")] {
		http.Error(w, "state", http.StatusForbidden)
		return
	}
	tok, err := oauthConfig.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	raw, _ := tok.Extra("id_token").(string)
	p, err := idtoken.Validate(r.Context(), raw, oauthConfig.ClientID)
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	email := fmt.Sprint(p.Claims["email"])
	s.tokens[email] = tok
	http.SetCookie(w, &http.Cookie{Name: "who", Value: email, HttpOnly: true})
	http.Redirect(w, r, "/spaces", http.StatusFound)
}

func (s *wall) service(r *http.Request) (*chat.Service, error) {
	c, err := r.Cookie("who")
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	tok := s.tokens[c.Value]
	s.mu.Unlock()
	return chat.NewService(r.Context(), option.WithHTTPClient(oauthConfig.Client(r.Context(), tok)))
}

func (s *wall) spaces(w http.ResponseWriter, r *http.Request) {
	svc, err := s.service(r)
	if err != nil {
		http.Redirect(w, r, "/login", http.StatusFound)
		return
	}
	list, err := svc.Spaces.List().PageSize(50).Context(r.Context()).Do()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	for _, sp := range list.Spaces {
		fmt.Fprintf(w, `<form method=post action=/post><input name=text><button name=space value=%q>%s</button></form>`, sp.Name, html.EscapeString(sp.DisplayName))
	}
}

func (s *wall) post(w http.ResponseWriter, r *http.Request) {
	svc, err := s.service(r)
	if err != nil {
		http.Redirect(w, r, "/login", http.StatusFound)
		return
	}
	if _, err := svc.Spaces.Messages.Create(r.FormValue("space"), &chat.Message{Text: r.FormValue("text")}).Do(); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	http.Redirect(w, r, "/spaces", http.StatusSeeOther)
}

func main() {
	s := &wall{states: map[string]bool{}, tokens: map[string]*oauth2.Token{}}
	http.HandleFunc("GET /login", s.login)
	http.HandleFunc("GET /callback", s.callback)
	http.HandleFunc("GET /spaces", s.spaces)
	http.HandleFunc("POST /post", s.post)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
