package pages

import (
	"fmt"
	"html"
	"net/http"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m15-consent/session"
)

type Site struct {
	Conf  *oauth2.Config
	Store *session.Store
}

// Login sends people to Google.
func (s *Site) Login(w http.ResponseWriter, r *http.Request) {
	state := session.ID()
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, MaxAge: 600})
	http.Redirect(w, r, s.Conf.AuthCodeURL(state, oauth2.AccessTypeOffline), http.StatusFound)
}

// Callback is where they come back.
func (s *Site) Callback(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("state")
	if err != nil || c.Value != r.FormValue("state") {
		http.Error(w, "state", http.StatusBadRequest)
		return
	}
	tok, err := s.Conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	s.Store.Put(w, tok)
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

// Latest shows the first message of every space.
func (s *Site) Latest(w http.ResponseWriter, r *http.Request) {
	tok, ok := s.Store.Get(r)
	if !ok {
		http.Redirect(w, r, "/login", http.StatusFound)
		return
	}
	svc, err := chat.NewService(r.Context(), option.WithTokenSource(s.Conf.TokenSource(r.Context(), tok)))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	spaces, err := svc.Spaces.List().Do()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	for _, sp := range spaces.Spaces {
		m, err := svc.Spaces.Messages.List(sp.Name).PageSize(1).Do()
		if err == nil && len(m.Messages) > 0 {
			fmt.Fprintf(w, "<p>%s: %s", html.EscapeString(sp.DisplayName), html.EscapeString(m.Messages[0].Text))
		}
	}
}
