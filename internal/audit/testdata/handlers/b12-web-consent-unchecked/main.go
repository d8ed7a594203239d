// A page from which one announces something to a space of one's own.
package main

import (
	"html/template"
	"log"
	"net/http"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type site struct {
	conf     *oauth2.Config
	sessions *sessions
}

var page = template.Must(template.New("").Parse(`<h1>Hello {{.Email}}</h1>
<form method=post action=/announce>
<select name=space>{{range .Spaces}}<option value="{{.Name}}">{{.DisplayName}}{{end}}</select>
<textarea name=text></textarea><button>Announce</button></form>`))

// service gives the Chat client of who is signed in.
func (s *site) service(w http.ResponseWriter, r *http.Request) (*chat.Service, string) {
	sess, ok := s.sessions.get(r)
	if !ok {
		http.Redirect(w, r, "/login", http.StatusFound)
		return nil, ""
	}
	svc, err := chat.NewService(r.Context(), option.WithHTTPClient(s.conf.Client(r.Context(), sess.tok)))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return nil, ""
	}
	return svc, sess.email
}

func (s *site) index(w http.ResponseWriter, r *http.Request) {
	svc, email := s.service(w, r)
	if svc == nil {
		return
	}
	list, err := svc.Spaces.List().PageSize(100).Do()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	page.Execute(w, map[string]any{"Email": email, "Spaces": list.Spaces})
}

func (s *site) announce(w http.ResponseWriter, r *http.Request) {
	svc, _ := s.service(w, r)
	if svc == nil {
		return
	}
	msg := chat.Message{Text: r.FormValue("text")}
	if _, err := svc.Spaces.Messages.Create(r.FormValue("space"), &msg).Do(); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

func main() {
	s := &site{conf: newConfig(), sessions: &sessions{m: make(map[string]session)}}
	for pattern, f := range map[string]http.HandlerFunc{
		"GET /{$}":       s.index,
		"POST /announce": s.announce,
		"GET /login":     s.login,
		"GET /callback":  s.callback,
	} {
		http.HandleFunc(pattern, f)
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}
