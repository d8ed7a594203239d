// Package build runs builds that people ask for in Chat.
package build

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os/exec"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"example.com/blind/n05-chiroute/events"
)

// Teller tells what came of a build.
type Teller interface {
	Tell(ctx context.Context, space, text string) error
}

type Server struct {
	Tell Teller
	jobs chan job
}

type job struct{ space, target string }

// NewServer starts the worker.
func NewServer(t Teller) *Server {
	s := &Server{Tell: t, jobs: make(chan job, 32)}
	go s.work()
	return s
}

// Routes mounts the server.
func (s *Server) Routes(r chi.Router) {
	r.Post("/events", s.event)
}

func (s *Server) event(w http.ResponseWriter, r *http.Request) {
	ev := new(events.Event)
	if err := json.NewDecoder(r.Body).Decode(ev); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if ev.Type != "MESSAGE" || ev.Message == nil {
		fmt.Fprint(w, "{}")
		return
	}
	s.jobs <- job{ev.Space.Name, strings.TrimSpace(ev.Message.ArgumentText)}
	json.NewEncoder(w).Encode(map[string]string{"text": "Building for " + ev.User.DisplayName})
}

func (s *Server) work() {
	for j := range s.jobs {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
		out, err := exec.CommandContext(ctx, "make", "--", j.target).CombinedOutput()
		text := "done"
		if err != nil {
			text = fmt.Sprintf("failed: %v\n%s", err, out)
		}
		_ = s.Tell.Tell(ctx, j.space, text)
		cancel()
	}
}
