package main

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"sync"

	"github.com/gorilla/mux"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type task func(context.Context) error

// pool runs tasks, a few at a time.
type pool struct {
	tasks chan task
	wg    sync.WaitGroup
}

func newPool(workers int) *pool {
	p := &pool{tasks: make(chan task, 64)}
	for i := 0; i < workers; i++ {
		p.wg.Add(1)
		go p.work()
	}
	return p
}

func (p *pool) work() {
	defer p.wg.Done()
	for t := range p.tasks {
		if err := t(context.Background()); err != nil {
			slog.Error("task", "err", err)
		}
	}
}

func (p *pool) add(t task) error {
	select {
	case p.tasks <- t:
		return nil
	default:
		return errors.New("queue full")
	}
}

func accessLog(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		slog.Info("request", "method", r.Method, "path", r.URL.Path, "bytes", r.ContentLength)
		next.ServeHTTP(w, r)
	})
}

func onMessage(svc *chat.Service, p *pool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var ev chat.DeprecatedEvent
		if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		if ev.Type != "MESSAGE" {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		space, thread, text := ev.Space.Name, ev.Message.Thread, ev.Message.Text
		err := p.add(func(ctx context.Context) error {
			msg := &chat.Message{Text: translate(text), Thread: thread}
			_, err := svc.Spaces.Messages.Create(space, msg).Context(ctx).Do()
			return err
		})
		if err != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

func translate(s string) string { return "[de] " + s }

func main() {
	// Checked at the start, for the days when the key file is replaced by the platform's account.
	if _, err := google.FindDefaultCredentials(context.Background(), chat.ChatBotScope); err != nil {
		slog.Warn("no default credentials", "err", err)
	}
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "translator.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		slog.Error("chat", "err", err)
		os.Exit(1)
	}
	p := newPool(4)

	router := mux.NewRouter()
	router.Use(accessLog)
	router.HandleFunc("/chat/{tenant}", onMessage(svc, p)).Methods(http.MethodPost)
	if err := http.ListenAndServe(":8080", router); err != nil {
		slog.Error("listen", "err", err)
	}
	close(p.tasks)
	p.wg.Wait()
}
