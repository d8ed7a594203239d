package main

import (
	"encoding/json"
	"net/http"
	"os"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
)

type app struct{}

func (a *app) chat(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	json.NewEncoder(w).Encode(map[string]string{"text": "hi"})
}

func (a *app) open(w http.ResponseWriter, r *http.Request) { a.chat(w, r) }

func verify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := idtoken.Validate(r.Context(), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), os.Getenv("AUD")); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func main() {
	a := &app{}
	r := chi.NewRouter()
	r.Use(middleware.Logger, middleware.Recoverer)
	r.Route("/bot", func(r chi.Router) {
		r.Use(verify)
		r.Post("/chat", a.chat)
	})
	r.Post("/open", a.open)
	http.ListenAndServe(":8080", r)
}
