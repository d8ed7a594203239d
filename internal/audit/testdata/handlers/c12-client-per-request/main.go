package main

import (
	"context"
	"encoding/json"
	"log"
	"math/rand/v2"
	"net/http"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// session is what one event is answered with.
type session struct {
	svc   *chat.Service
	event *chat.DeprecatedEvent
	rnd   *rand.Rand
}

func newService(ctx context.Context) (*chat.Service, error) {
	key, err := os.ReadFile("credentials.json")
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(
		key,
		chat.ChatBotScope,
	)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
}

func dice(w http.ResponseWriter, r *http.Request) {
	svc, err := newService(r.Context())
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	s := &session{svc: svc, event: new(chat.DeprecatedEvent), rnd: rand.New(rand.NewPCG(1, 2))}
	if err := json.NewDecoder(r.Body).Decode(s.event); err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	if m := s.answer(); m != nil {
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(m)
	}
}

func (s *session) answer() *chat.Message {
	faces := []string{"⚀", "⚁", "⚂", "⚃", "⚄", "⚅"}
	switch s.event.Type {
	case "MESSAGE":
		return &chat.Message{Text: faces[s.rnd.IntN(6)]}
	case "ADDED_TO_SPACE":
		return &chat.Message{Text: "Mention me and I roll a die"}
	}
	return nil
}

func main() {
	http.HandleFunc("/", dice)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
