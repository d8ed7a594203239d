// Package web is the consent flow: who has said yes, and with what token.
package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"strings"
	"sync"

	"golang.org/x/oauth2"
)

// Store keeps one token a person, in a file.
type Store struct {
	mu     sync.RWMutex
	file   string
	tokens map[string]*oauth2.Token
}

// Open reads the file if there is one.
func Open(file string) (*Store, error) {
	s := &Store{file: file, tokens: map[string]*oauth2.Token{}}
	b, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	return s, json.Unmarshal(b, &s.tokens)
}

// Put keeps a token.
func (s *Store) Put(who string, t *oauth2.Token) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tokens[who] = t
	b, err := json.Marshal(s.tokens)
	if err != nil {
		return err
	}
	return os.WriteFile(s.file, b, 0o600)
}

// Each calls f with everybody's client.
func (s *Store) Each(ctx context.Context, conf *oauth2.Config, f func(who string, c *http.Client) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	var errs []error
	for who, t := range s.tokens {
		errs = append(errs, f(who, conf.Client(ctx, t)))
	}
	return errors.Join(errs...)
}

// Routes adds /join and /joined.
func Routes(mux *http.ServeMux, conf *oauth2.Config, s *Store) {
	mux.HandleFunc("GET /join", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, conf.AuthCodeURL(r.FormValue("who"), oauth2.AccessTypeOffline), http.StatusSeeOther)
	})
	mux.HandleFunc("GET /joined", func(w http.ResponseWriter, r *http.Request) {
		t, err := conf.Exchange(r.Context(), r.FormValue("code"))
		if err != nil {
			http.Error(w, "no token", http.StatusForbidden)
			return
		}
		granted, _ := t.Extra("scope").(string)
		for _, need := range conf.Scopes {
			if !strings.Contains(" "+granted+" ", " "+need+" ") {
				http.Error(w, "please tick "+need, http.StatusForbidden)
				return
			}
		}
		if err := s.Put(r.FormValue("state"), t); err != nil {
			http.Error(w, "not kept", http.StatusInternalServerError)
		}
	})
}
