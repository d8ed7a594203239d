package main

import (
	"crypto/rand"
	"net/http"
	"sync"

	"golang.org/x/oauth2"
)

type session struct {
	email string
	tok   *oauth2.Token
}

type sessions struct {
	mu sync.RWMutex
	m  map[string]session
}

func (s *sessions) put(w http.ResponseWriter, email string, tok *oauth2.Token) {
	id := rand.Text()
	s.mu.Lock()
	s.m[id] = session{email, tok}
	s.mu.Unlock()
	http.SetCookie(w, &http.Cookie{Name: "sid", Value: id, HttpOnly: true, Secure: true})
}

func (s *sessions) get(r *http.Request) (session, bool) {
	c, err := r.Cookie("sid")
	if err != nil {
		return session{}, false
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	v, ok := s.m[c.Value]
	return v, ok
}
