// Command handover lets a nurse pick a space and leave the shift's report there.
package main

import (
	"context"
	"crypto/rand"
	"html/template"
	"log"
	"net/http"
	"os"
	"sync"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var form = template.Must(template.New("form").Parse(`<form method=post action=/report><select name=space>
{{range .}}<option value="{{.Name}}">{{.DisplayName}}</option>{{end}}</select><textarea name=text></textarea><button>Send</button></form>`))

type session struct {
	state string
	token *oauth2.Token
}

type site struct {
	oauth    *oauth2.Config
	mu       sync.Mutex
	sessions map[string]*session
}

func (s *site) session(w http.ResponseWriter, r *http.Request) *session {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c, err := r.Cookie("sid"); err == nil {
		if se, ok := s.sessions[c.Value]; ok {
			return se
		}
	}
	id, se := rand.Text(), &session{state: rand.Text()}
	s.sessions[id] = se
	http.SetCookie(w, &http.Cookie{Name: "sid", Value: id, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
	return se
}

func (s *site) client(ctx context.Context, se *session) (*chat.Service, error) {
	return chat.NewService(ctx, option.WithTokenSource(s.oauth.TokenSource(ctx, se.token)))
}

func (s *site) index(w http.ResponseWriter, r *http.Request) {
	se := s.session(w, r)
	if se.token == nil {
		http.Redirect(w, r, s.oauth.AuthCodeURL(se.state, oauth2.AccessTypeOffline), http.StatusFound)
		return
	}
	svc, err := s.client(r.Context(), se)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	list, err := svc.Spaces.List().Filter(`spaceType = "SPACE"`).Do()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	_ = form.Execute(w, list.Spaces)
}

func (s *site) callback(w http.ResponseWriter, r *http.Request) {
	se := s.session(w, r)
	if r.FormValue("state") != se.state {
		http.Error(w, "wrong state", http.StatusBadRequest)
		return
	}
	tok, err := s.oauth.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	se.token = tok
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

func (s *site) report(w http.ResponseWriter, r *http.Request) {
	se := s.session(w, r)
	if se.token == nil {
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return
	}
	svc, err := s.client(r.Context(), se)
	if err == nil {
		_, err = svc.Spaces.Messages.Create(r.PostFormValue("space"), &chat.Message{Text: r.PostFormValue("text")}).Do()
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func main() {
	s := &site{sessions: map[string]*session{}, oauth: &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		RedirectURL:  "https://handover.example.com/callback",
		Endpoint:     google.Endpoint,
		Scopes:       []string{"openid", chat.ChatSpacesReadonlyScope, chat.ChatMessagesCreateScope},
	}}
	http.HandleFunc("GET /{$}", s.index)
	http.HandleFunc("GET /callback", s.callback)
	http.HandleFunc("POST /report", s.report)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
