// dashboard shows what a person has not read yet. It changes nothing.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// States reads and writes read states.
type States interface {
	Read(ctx context.Context, name string) (time.Time, error)
	Write(ctx context.Context, name string, t time.Time) error
}

type fakeStates map[string]time.Time

func (f fakeStates) Read(_ context.Context, name string) (time.Time, error) { return f[name], nil }
func (f fakeStates) Write(_ context.Context, name string, t time.Time) error {
	f[name] = t
	return nil
}

// realStates keeps the two getters it needs, as functions.
type realStates struct {
	space  func(string) *chat.UsersSpacesGetSpaceReadStateCall
	thread func(string) *chat.UsersSpacesThreadsGetThreadReadStateCall
}

func (s *realStates) Read(ctx context.Context, name string) (time.Time, error) {
	res, err := s.space(name + "/spaceReadState").Context(ctx).Do()
	if err != nil {
		return time.Time{}, err
	}
	return time.Parse(time.RFC3339, res.LastReadTime)
}

func (s *realStates) Thread(ctx context.Context, name string) (string, error) {
	res, err := s.thread(name + "/threadReadState").Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return res.LastReadTime, nil
}

func (*realStates) Write(context.Context, string, time.Time) error {
	return fmt.Errorf("dashboard: not ours to write")
}

type server struct {
	States
	rooms []string
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		if err := s.Write(r.Context(), r.FormValue("room"), time.Now()); err != nil {
			http.Error(w, err.Error(), http.StatusMethodNotAllowed)
		}
		return
	}
	out := make(map[string]any)
	for _, room := range s.rooms {
		t, err := s.Read(r.Context(), "users/me/"+room)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		out[room] = t
		if x, ok := s.States.(*realStates); ok && r.FormValue("thread") != "" {
			out["thread"], _ = x.Thread(r.Context(), "users/me/"+room+"/threads/"+r.FormValue("thread"))
		}
	}
	_ = json.NewEncoder(w).Encode(out)
}

func source(ctx context.Context, file, who string) oauth2.TokenSource {
	key, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	var conf *jwt.Config
	if conf, err = google.JWTConfigFromJSON(key); err != nil {
		log.Fatal(err)
	}
	conf.Scopes = append(conf.Scopes, chat.ChatUsersReadstateScope)
	conf.Subject = who
	return oauth2.ReuseTokenSource(nil, conf.TokenSource(ctx))
}

func main() {
	fake := flag.Bool("fake", false, "made-up states, writable")
	who := flag.String("who", "me@example.com", "whose")
	flag.Parse()
	s := &server{rooms: flag.Args()}
	if *fake {
		s.States = fakeStates{}
	} else {
		ctx := context.Background()
		svc, err := chat.NewService(ctx, option.WithTokenSource(source(ctx, "dash.json", *who)))
		if err != nil {
			log.Fatal(err)
		}
		s.States = &realStates{
			space:  svc.Users.Spaces.GetSpaceReadState,
			thread: svc.Users.Spaces.Threads.GetThreadReadState,
		}
	}
	log.Fatal(http.ListenAndServe("localhost:8000", s))
}
