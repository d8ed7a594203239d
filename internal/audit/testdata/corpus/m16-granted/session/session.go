package session

import (
	"crypto/rand"
	"encoding/base64"
	"net/http"
	"sync"

	"golang.org/x/oauth2"
)

// Store keeps tokens by cookie.
type Store struct {
	mu sync.Mutex
	m  map[string]*oauth2.Token
}

func NewStore() *Store { return &Store{m: make(map[string]*oauth2.Token)} }

func ID() string {
	b := make([]byte, 18)
	rand.Read(b)
	return base64.RawURLEncoding.EncodeToString(b)
}

func (s *Store) Put(w http.ResponseWriter, t *oauth2.Token) {
	id := ID()
	s.mu.Lock()
	s.m[id] = t
	s.mu.Unlock()
	http.SetCookie(w, &http.Cookie{Name: "s", Value: id, HttpOnly: true, Secure: true, Path: "/"})
}

func (s *Store) Get(r *http.Request) (*oauth2.Token, bool) {
	c, err := r.Cookie("s")
	if err != nil {
		return nil, false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	t, ok := s.m[c.Value]
	return t, ok
}
