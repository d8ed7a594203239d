package main

import (
	"context"
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"example.com/blind/m14-chi/build"
	"example.com/blind/m14-chi/tell"
)

func main() {
	t, err := tell.New(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	r := chi.NewRouter()
	r.Use(middleware.Logger, middleware.Recoverer)
	r.Route("/chat", build.NewServer(t).Routes)
	log.Fatal(http.ListenAndServe(":8080", r))
}
