package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type ctxKey struct{}

func withChat(svc *chat.Service) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ctxKey{}, svc)))
		})
	}
}

func fromCtx(ctx context.Context) *chat.Service {
	s, _ := ctx.Value(ctxKey{}).(*chat.Service)
	return s
}

func listSpaces(w http.ResponseWriter, r *http.Request) {
	res, err := fromCtx(r.Context()).Spaces.List().Context(r.Context()).Do()
	if err != nil {
		http.Error(w, err.Error(), 502)
		return
	}
	json.NewEncoder(w).Encode(res.Spaces)
}

func createSpace(w http.ResponseWriter, r *http.Request) {
	sp, err := fromCtx(r.Context()).Spaces.Create(&chat.Space{SpaceType: "SPACE", DisplayName: r.FormValue("name"), Customer: "customers/my_customer"}).Do()
	if err != nil {
		http.Error(w, err.Error(), 502)
		return
	}
	json.NewEncoder(w).Encode(sp)
}

func main() {
	ctx := context.Background()
	bot, err := chat.NewService(ctx, option.WithServiceAccountFile("key.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	admin, err := chat.NewService(ctx, option.WithServiceAccountFile("key.json"), option.WithScopes(chat.ChatAppSpacesCreateScope))
	if err != nil {
		log.Fatal(err)
	}
	r := chi.NewRouter()
	r.Group(func(r chi.Router) {
		r.Use(withChat(bot))
		r.Get("/spaces", listSpaces)
	})
	r.Group(func(r chi.Router) {
		r.Use(withChat(admin))
		r.Post("/spaces", createSpace)
	})
	log.Fatal(http.ListenAndServe(":8080", r))
}
