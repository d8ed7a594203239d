package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"math/rand/v2"
	"net/http"
	"sync"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

// statusError carries a status for the response.
type statusError struct {
	code int
	err  error
}

func (e *statusError) Error() string { return e.err.Error() }
func (e *statusError) Unwrap() error { return e.err }

// rpc makes an http.Handler of a function from one JSON value to another.
func rpc[In, Out any](fn func(context.Context, *In) (*Out, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		in := new(In)
		if err := json.NewDecoder(r.Body).Decode(in); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		out, err := fn(r.Context(), in)
		if err != nil {
			code := http.StatusInternalServerError
			if se := (*statusError)(nil); errors.As(err, &se) {
				code = se.code
			}
			http.Error(w, err.Error(), code)
			return
		}
		if out == nil {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(out); err != nil {
			log.Print(err)
		}
	})
}

type question struct{ text, answer string }

type quiz struct {
	mu   sync.Mutex
	open map[string]question // by space
	pool []question
}

func (q *quiz) onEvent(ctx context.Context, ev *chat.DeprecatedEvent) (*chat.Message, error) {
	if ev.Space == nil {
		return nil, &statusError{http.StatusBadRequest, errors.New("event without space")}
	}
	// Fail early where the platform gives no credentials.
	if _, err := google.FindDefaultCredentials(ctx, chat.ChatBotScope); err != nil {
		return nil, fmt.Errorf("credentials: %w", err)
	}
	switch ev.Type {
	case "MESSAGE":
		return &chat.Message{Text: q.turn(ev.Space.Name, ev.Message.ArgumentText), Thread: ev.Message.Thread}, nil
	case "ADDED_TO_SPACE":
		return &chat.Message{Text: "Quiz? Say anything."}, nil
	}
	return nil, nil
}

func (q *quiz) turn(space, text string) string {
	q.mu.Lock()
	defer q.mu.Unlock()
	prev, ok := q.open[space]
	next := q.pool[rand.IntN(len(q.pool))]
	q.open[space] = next
	switch {
	case !ok:
		return next.text
	case text == prev.answer:
		return "Right! " + next.text
	default:
		return "It was " + prev.answer + ". " + next.text
	}
}

func main() {
	q := &quiz{
		open: map[string]question{},
		pool: []question{{"Capital of Peru?", "Lima"}, {"Capital of Chad?", "N'Djamena"}},
	}
	mux := http.NewServeMux()
	mux.Handle("POST /quiz", rpc(q.onEvent))
	log.Fatal(http.ListenAndServe(":8080", mux))
}
