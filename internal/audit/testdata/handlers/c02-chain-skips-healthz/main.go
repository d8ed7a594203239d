package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"example.com/handlers/c02-chain-skips-healthz/auth"
	"google.golang.org/api/chat/v1"
)

type server struct {
	started time.Time
	answers map[string]string
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "ok")
	})
	mux.HandleFunc("POST /chat/{tenant}", s.chat)
	return mux
}

func (s *server) chat(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	if err != nil {
		respond(w, http.StatusBadRequest, nil)
		return
	}
	ev := new(chat.DeprecatedEvent)
	if err := json.Unmarshal(body, ev); err != nil {
		respond(w, http.StatusBadRequest, nil)
		return
	}
	switch ev.Type {
	case "ADDED_TO_SPACE":
		respond(w, http.StatusOK, chat.Message{Text: "Hi " + r.PathValue("tenant")})
	case "MESSAGE":
		word := strings.ToLower(strings.TrimSpace(ev.Message.ArgumentText))
		a, ok := s.answers[word]
		if !ok {
			a = "I only know " + strings.Join(keys(s.answers), ", ")
		}
		respond(w, http.StatusOK, chat.Message{Text: a, Thread: ev.Message.Thread})
	default:
		respond(w, http.StatusOK, struct{}{})
	}
}

func respond(w http.ResponseWriter, status int, v any) {
	if v == nil {
		w.WriteHeader(status)
		return
	}
	b, err := json.Marshal(v)
	if err != nil {
		http.Error(w, "encoding", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	w.Write(b)
}

func keys(m map[string]string) (ks []string) {
	for k := range m {
		ks = append(ks, k)
	}
	return ks
}

func chain(h http.Handler, ms ...auth.Middleware) http.Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func timed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t := time.Now()
		next.ServeHTTP(w, r)
		log.Println(r.Method, r.URL.Path, time.Since(t))
	})
}

func main() {
	s := &server{started: time.Now(), answers: map[string]string{"wifi": "guest / guest", "lunch": "12:30"}}
	h := chain(s.routes(), timed, auth.Chat(os.Getenv("PROJECT_NUMBER"), "/healthz"))
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), h))
}
