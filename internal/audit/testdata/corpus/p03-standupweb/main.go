package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"os"

	"example.com/blind/p03-standupweb/internal/settings"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type server struct {
	cfg   settings.Settings
	oauth *oauth2.Config
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, s.oauth.AuthCodeURL("standup"), http.StatusFound)
}

func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	tok, err := s.oauth.Exchange(ctx, r.FormValue("code"))
	if err != nil {
		http.Error(w, "sign-in failed", http.StatusForbidden)
		return
	}
	api, err := chat.NewService(ctx, option.WithHTTPClient(s.oauth.Client(ctx, tok)))
	if err != nil {
		http.Error(w, "chat is not available", http.StatusBadGateway)
		return
	}
	if err := s.post(r, api); err != nil {
		slog.Error("standup post", "err", err)
		http.Error(w, "could not post", http.StatusBadGateway)
		return
	}
	fmt.Fprintln(w, "Posted, thank you.")
}

// post writes the standup note in the name of the person who signed in.
func (s *server) post(r *http.Request, api *chat.Service) error {
	note := &chat.Message{Text: "Yesterday: " + r.FormValue("y") + "\nToday: " + r.FormValue("t")}
	_, err := api.Spaces.Messages.Create(s.cfg.Space, note).Context(r.Context()).Do()
	return err
}

func main() {
	cfg := settings.FromEnv()
	s := &server{cfg: cfg}
	s.oauth = &oauth2.Config{
		ClientID:     cfg.ClientID,
		ClientSecret: cfg.ClientSecret,
		RedirectURL:  cfg.BaseURL + "/callback",
		Endpoint:     google.Endpoint,
		Scopes:       settings.UserScopes,
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /login", s.login)
	mux.HandleFunc("GET /callback", s.callback)
	if err := http.ListenAndServe(":8080", mux); err != nil {
		slog.Error("serve", "err", err)
		os.Exit(1)
	}
}
