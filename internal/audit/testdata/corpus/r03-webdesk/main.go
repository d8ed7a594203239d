// webdesk shows a signed-in user's rooms and lets them post.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
	"sync"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var (
	conf     *oauth2.Config
	sessions = struct {
		sync.Mutex
		m map[string]*oauth2.Token
	}{m: map[string]*oauth2.Token{}}
)

func login(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, conf.AuthCodeURL("st", oauth2.AccessTypeOffline), http.StatusFound)
}

func callback(w http.ResponseWriter, r *http.Request) {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	if g, _ := tok.Extra("scope").(string); g == "" {
		http.Error(w, "nothing granted", http.StatusForbidden)
		return
	}
	sessions.Lock()
	sessions.m[r.FormValue("state")] = tok
	sessions.Unlock()
}

// with wraps a page that needs the visitor's own client.
func with(page func(*chat.Service, http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		sessions.Lock()
		tok := sessions.m[r.Header.Get("X-Session")]
		sessions.Unlock()
		svc, err := chat.NewService(r.Context(), option.WithHTTPClient(conf.Client(r.Context(), tok)))
		if err == nil {
			err = page(svc, w, r)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	}
}

func rooms(svc *chat.Service, w http.ResponseWriter, r *http.Request) error {
	res, err := svc.Spaces.List().Do()
	if err != nil {
		return err
	}
	return json.NewEncoder(w).Encode(res.Spaces)
}

func say(svc *chat.Service, w http.ResponseWriter, r *http.Request) error {
	_, err := svc.Spaces.Messages.Create(r.FormValue("room"), &chat.Message{Text: r.FormValue("text")}).Do()
	return err
}

func main() {
	conf = &oauth2.Config{
		ClientID:     os.Getenv("ID"),
		ClientSecret: os.Getenv("SECRET"),
		Endpoint:     google.Endpoint,
		RedirectURL:  "https://desk.example.com/cb",
		Scopes:       []string{chat.ChatSpacesReadonlyScope, chat.ChatMessagesCreateScope},
	}
	http.HandleFunc("/login", login)
	http.HandleFunc("/cb", callback)
	http.HandleFunc("/rooms", with(rooms))
	http.HandleFunc("/say", with(say))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
