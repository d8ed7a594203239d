// Emojishelf shows the custom emojis of the organisation on a web page.
package main

import (
	"context"
	"errors"
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

// A Shelf holds emojis. Implementations may refuse to be written to.
type Shelf interface {
	List(ctx context.Context) ([]*chat.CustomEmoji, error)
	Get(ctx context.Context, name string) (*chat.CustomEmoji, error)
	Create(ctx context.Context, e *chat.CustomEmoji) error
	Delete(ctx context.Context, name string) error
}

var errReadOnly = errors.New("this shelf is read-only")

// memShelf is for the demo at /demo.
type memShelf struct {
	mu sync.Mutex
	m  map[string]*chat.CustomEmoji
}

func (s *memShelf) List(context.Context) (out []*chat.CustomEmoji, _ error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, e := range s.m {
		out = append(out, e)
	}
	return out, nil
}

func (s *memShelf) Get(_ context.Context, name string) (*chat.CustomEmoji, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.m[name], nil
}

func (s *memShelf) Create(_ context.Context, e *chat.CustomEmoji) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.m[e.EmojiName] = e
	return nil
}

func (s *memShelf) Delete(_ context.Context, name string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.m, name)
	return nil
}

type liveShelf struct{ emojis *chat.CustomEmojisService }

func (s liveShelf) List(ctx context.Context) (out []*chat.CustomEmoji, err error) {
	err = s.emojis.List().PageSize(200).Pages(ctx, func(r *chat.ListCustomEmojisResponse) error {
		out = append(out, r.CustomEmojis...)
		return nil
	})
	return out, err
}

func (s liveShelf) Get(ctx context.Context, name string) (*chat.CustomEmoji, error) {
	return s.emojis.Get(name).Context(ctx).Do()
}

func (liveShelf) Create(context.Context, *chat.CustomEmoji) error { return errReadOnly }
func (liveShelf) Delete(context.Context, string) error            { return errReadOnly }

var page = template.Must(template.New("").Parse(`{{range .}}<img src="{{.TemporaryImageUri}}" title="{{.EmojiName}}">{{end}}`))

func show(w http.ResponseWriter, r *http.Request, s Shelf) {
	if name := r.FormValue("drop"); name != "" {
		if err := s.Delete(r.Context(), name); err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
			return
		}
	}
	if name := r.FormValue("add"); name != "" {
		if err := s.Create(r.Context(), &chat.CustomEmoji{EmojiName: ":" + name + ":"}); err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
			return
		}
	}
	var list []*chat.CustomEmoji
	var err error
	if name := r.FormValue("name"); name != "" {
		var one *chat.CustomEmoji
		one, err = s.Get(r.Context(), name)
		list = []*chat.CustomEmoji{one}
	} else {
		list, err = s.List(r.Context())
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if err := page.Execute(w, list); err != nil {
		log.Print(err)
	}
}

func main() {
	conf := &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		RedirectURL:  "https://emoji.example.com/back",
		Endpoint:     google.Endpoint,
		Scopes:       []string{chat.ChatCustomemojisScope},
	}
	demo := &memShelf{m: map[string]*chat.CustomEmoji{}}
	http.HandleFunc("/demo", func(w http.ResponseWriter, r *http.Request) { show(w, r, demo) })
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, conf.AuthCodeURL("shelf"), http.StatusFound)
	})
	http.HandleFunc("/back", func(w http.ResponseWriter, r *http.Request) {
		tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
			return
		}
		svc, err := chat.NewService(r.Context(), option.WithTokenSource(conf.TokenSource(r.Context(), tok)))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		show(w, r, liveShelf{svc.CustomEmojis})
	})
	log.Fatal(http.ListenAndServe("localhost:8080", nil))
}
