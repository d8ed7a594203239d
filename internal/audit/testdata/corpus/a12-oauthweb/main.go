// Command oauthweb lets users post under their own name and renames rooms as the app.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type store interface {
	Token(r *http.Request) (*oauth2.Token, error)
	Save(r *http.Request, t *oauth2.Token) error
}

type memory struct{ t *oauth2.Token }

func (m *memory) Token(*http.Request) (*oauth2.Token, error)  { return m.t, nil }
func (m *memory) Save(_ *http.Request, t *oauth2.Token) error { m.t = t; return nil }

type server struct {
	conf  *oauth2.Config
	store store
	bot   *chat.Service
}

func newServer(ctx context.Context, st store) (*server, error) {
	conf := &oauth2.Config{
		ClientID:     os.Getenv("ID"),
		ClientSecret: os.Getenv("SECRET"),
		Endpoint:     google.Endpoint,
		RedirectURL:  "https://rooms.example.com/done",
		Scopes:       []string{"openid", "email", chat.ChatSpacesScope, chat.ChatMessagesScope, chat.ChatMembershipsScope}, // @over
	}
	bot, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "bot.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return nil, err
	}
	return &server{conf: conf, store: st, bot: bot}, nil
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, s.conf.AuthCodeURL("x"), http.StatusSeeOther)
}

func (s *server) done(w http.ResponseWriter, r *http.Request) {
	t, err := s.conf.Exchange(r.Context(), r.URL.Query().Get("code"))
	if err == nil {
		err = s.store.Save(r, t)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func (s *server) as(r *http.Request) (*chat.Service, error) {
	t, err := s.store.Token(r)
	if err != nil {
		return nil, err
	}
	return chat.NewService(r.Context(), option.WithTokenSource(s.conf.TokenSource(r.Context(), t)))
}

func (s *server) post(w http.ResponseWriter, r *http.Request) {
	svc, err := s.as(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	l, err := svc.Spaces.List().PageSize(1).Do() // @list
	if err != nil || len(l.Spaces) == 0 {
		http.Error(w, "no space", http.StatusNotFound)
		return
	}
	if _, err := svc.Spaces.Messages.Create(l.Spaces[0].Name, &chat.Message{Text: r.FormValue("text")}).Do(); err != nil { // @create
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func (s *server) rename(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("space")
	if _, err := s.bot.Spaces.Patch(name, &chat.Space{DisplayName: r.FormValue("title")}).UpdateMask("display_name").Do(); err != nil { // @patch
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	_, _ = s.bot.Spaces.Messages.Create(name, &chat.Message{Text: "renamed"}).Do() // @say
}

func main() {
	s, err := newServer(context.Background(), &memory{})
	if err != nil {
		log.Fatal(err)
	}
	for path, h := range map[string]http.HandlerFunc{"/login": s.login, "/done": s.done, "/post": s.post, "/rename": s.rename} {
		http.HandleFunc(path, h)
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}
