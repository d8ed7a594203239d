package main

import (
	"crypto/rand"
	"errors"
	"net/http"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/idtoken"
)

const (
	chatPrefix = "https://www.googleapis.com/auth/chat."
	cookieName = "oauthstate"
)

func newConfig() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		RedirectURL:  os.Getenv("BASE_URL") + "/callback",
		Endpoint:     google.Endpoint,
		Scopes:       []string{"openid", "email", chatPrefix + "spaces.readonly", chatPrefix + "messages.create"},
	}
}

func (s *site) login(w http.ResponseWriter, r *http.Request) {
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: state, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
	http.Redirect(w, r, s.conf.AuthCodeURL(state, oauth2.AccessTypeOffline, oauth2.ApprovalForce), http.StatusFound)
}

func (s *site) callback(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie(cookieName)
	if err != nil || r.FormValue("state") != c.Value {
		http.Error(w, "state does not match", http.StatusBadRequest)
		return
	}
	if e := r.FormValue("error"); e != "" {
		http.Error(w, "Google says "+e, http.StatusForbidden)
		return
	}
	tok, err := s.conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	email, err := s.email(r, tok)
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	s.sessions.put(w, email, tok)
	http.Redirect(w, r, "/", http.StatusFound)
}

// email returns whose token it is.
func (s *site) email(r *http.Request, tok *oauth2.Token) (string, error) {
	raw, ok := tok.Extra("id_token").(string)
	if !ok {
		return "", errors.New("no ID token")
	}
	p, err := idtoken.Validate(r.Context(), raw, s.conf.ClientID)
	if err != nil {
		return "", err
	}
	email, _ := p.Claims["email"].(string)
	return email, nil
}
