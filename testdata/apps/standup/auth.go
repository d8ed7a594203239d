package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log"
	"net/http"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/standup/internal/tokens"
)

const cookieName = "standup_user"

type server struct {
	store *tokens.Store
	oauth *oauth2.Config
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, MaxAge: 600, HttpOnly: true})
	// We need a refresh token, and Google only hands one out when it asks again.
	url := s.oauth.AuthCodeURL(state, oauth2.AccessTypeOffline, oauth2.ApprovalForce)
	http.Redirect(w, r, url, http.StatusFound)
}

func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	if c, err := r.Cookie("state"); err != nil || c.Value != r.FormValue("state") {
		http.Error(w, "stale login, please try again", http.StatusBadRequest)
		return
	}
	tok, err := s.oauth.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		fail(w, fmt.Errorf("exchange: %w", err))
		return
	}
	email, err := whoIs(s.oauth.Client(r.Context(), tok))
	if err != nil {
		fail(w, fmt.Errorf("userinfo: %w", err))
		return
	}
	id := rand.Text()
	if err := s.store.Change(func(c tokens.Contents) { c.Tokens[email], c.Logins[id] = tok, email }); err != nil {
		fail(w, fmt.Errorf("save token of %s: %w", email, err))
		return
	}
	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: id, Path: "/", HttpOnly: true, Secure: r.TLS != nil, SameSite: http.SameSiteLaxMode})
	fmt.Fprintf(w, "Hello %s, you can close this window.\n", email)
}

// user returns the address of whoever is logged in, or writes an error.
func (s *server) user(w http.ResponseWriter, r *http.Request) (string, bool) {
	var email string
	if cookie, err := r.Cookie(cookieName); err == nil {
		s.store.View(func(c tokens.Contents) { email = c.Logins[cookie.Value] })
	}
	if email == "" {
		http.Error(w, "please visit /login first", http.StatusUnauthorized)
	}
	return email, email != ""
}

// chatFor returns a client that acts as the user with that address.
func (s *server) chatFor(ctx context.Context, email string) (*chat.Service, error) {
	var tok *oauth2.Token
	s.store.View(func(c tokens.Contents) { tok = c.Tokens[email] })
	if tok == nil {
		return nil, fmt.Errorf("%s has never logged in", email)
	}
	ts := s.oauth.TokenSource(ctx, tok)
	fresh, err := ts.Token()
	if err != nil {
		return nil, fmt.Errorf("refresh token of %s: %w", email, err)
	}
	if fresh.AccessToken != tok.AccessToken {
		if err := s.store.Change(func(c tokens.Contents) { c.Tokens[email] = fresh }); err != nil {
			log.Printf("keeping the old token of %s: %v", email, err)
		}
	}
	return chat.NewService(ctx, option.WithTokenSource(ts))
}

func whoIs(client *http.Client) (string, error) {
	resp, err := client.Get("https://openidconnect.googleapis.com/v1/userinfo")
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var info struct {
		Email    string `json:"email"`
		Verified bool   `json:"email_verified"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&info); err != nil {
		return "", err
	}
	if !info.Verified {
		return "", fmt.Errorf("no verified address (%s)", resp.Status)
	}
	return info.Email, nil
}
