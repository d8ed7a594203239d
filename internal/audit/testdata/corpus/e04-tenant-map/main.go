// Command unreadd serves, for each user of several tenants, in which spaces
// something is unread. Each user has a client of her own.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"
	"strings"
	"sync"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type tenant struct {
	conf  *jwt.Config
	mu    sync.Mutex
	users map[string]*chat.Service
}

func loadTenant(path string) (*tenant, error) {
	key, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatSpacesReadonlyScope, chat.ChatUsersReadstateReadonlyScope)
	if err != nil {
		return nil, err
	}
	return &tenant{conf: conf, users: map[string]*chat.Service{}}, nil
}

func (t *tenant) client(ctx context.Context, user string) (*chat.Service, error) {
	if user == "" {
		return nil, errors.New("no user")
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if svc, ok := t.users[user]; ok {
		return svc, nil
	}
	conf := *t.conf
	conf.Subject = user
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		return nil, err
	}
	t.users[user] = svc
	return svc, nil
}

type server struct{ tenants map[string]*tenant }

func (s *server) unread(ctx context.Context, user string) ([]string, error) {
	_, domain, _ := strings.Cut(user, "@")
	t, ok := s.tenants[domain]
	if !ok {
		return nil, errors.New("unknown tenant")
	}
	svc, err := t.client(context.Background(), user)
	if err != nil {
		return nil, err
	}
	var out []string
	err = svc.Spaces.List().Filter(`spaceType = "SPACE"`).Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, sp := range r.Spaces {
			st, err := svc.Users.Spaces.GetSpaceReadState("users/me/" + sp.Name + "/spaceReadState").Context(ctx).Do()
			if err != nil {
				return err
			}
			if st.LastReadTime < sp.LastActiveTime {
				out = append(out, sp.DisplayName)
			}
		}
		return nil
	})
	return out, err
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	names, err := s.unread(r.Context(), r.URL.Query().Get("user"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	_ = json.NewEncoder(w).Encode(names)
}

func main() {
	s := &server{tenants: map[string]*tenant{}}
	for _, arg := range os.Args[1:] {
		domain, path, _ := strings.Cut(arg, "=")
		t, err := loadTenant(path)
		if err != nil {
			log.Fatal(err)
		}
		s.tenants[domain] = t
	}
	log.Fatal(http.ListenAndServe("127.0.0.1:8081", s))
}
