// Command whoswhere shows a user's spaces and who is in them.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"
	"sync"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// cache keeps values by key.
type cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func (c *cache[K, V]) get(k K, load func() (V, error)) (V, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v, nil
	}
	v, err := load()
	if err == nil {
		if c.m == nil {
			c.m = map[K]V{}
		}
		c.m[k] = v
	}
	return v, err
}

// gather walks pages of any kind.
func gather[P any, T any](ctx context.Context, pages func(context.Context, func(P) error) error, items func(P) []T) ([]T, error) {
	var all []T
	err := pages(ctx, func(p P) error {
		all = append(all, items(p)...)
		return nil
	})
	return all, err
}

type app struct {
	oauth   *oauth2.Config
	clients cache[string, *chat.Service]
	tokens  cache[string, *oauth2.Token]
}

func (a *app) login(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, a.oauth.AuthCodeURL(r.FormValue("who"), oauth2.AccessTypeOffline), http.StatusFound)
}

func (a *app) callback(w http.ResponseWriter, r *http.Request) {
	who := r.FormValue("state")
	tok, err := a.tokens.get(who, func() (*oauth2.Token, error) { return a.oauth.Exchange(r.Context(), r.FormValue("code")) })
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	granted, _ := tok.Extra("scope").(string)
	svc, err := a.clients.get(who, func() (*chat.Service, error) {
		return chat.NewService(context.Background(), option.WithHTTPClient(a.oauth.Client(context.Background(), tok)))
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	out := map[string][]*chat.Membership{}
	spaces, err := gather(r.Context(), svc.Spaces.List().Pages, func(p *chat.ListSpacesResponse) []*chat.Space { return p.Spaces }) // @list
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	for _, s := range spaces {
		out[s.Name] = nil
		if !strings.Contains(granted, chat.ChatMembershipsReadonlyScope) {
			continue
		}
		out[s.Name], _ = gather(r.Context(), svc.Spaces.Members.List(s.Name).Pages, func(p *chat.ListMembershipsResponse) []*chat.Membership { return p.Memberships }) // @members
	}
	_ = json.NewEncoder(w).Encode(out)
}

func main() {
	secret, err := os.ReadFile("client.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.ConfigFromJSON(secret, chat.ChatSpacesReadonlyScope, chat.ChatMembershipsReadonlyScope)
	if err != nil {
		log.Fatal(err)
	}
	a := &app{oauth: cfg}
	http.HandleFunc("/login", a.login)
	http.HandleFunc("/callback", a.callback)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
