package main

import (
	"context"
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"example.com/blind/n05-chiroute/build"
	"example.com/blind/n05-chiroute/tell"
	"example.com/blind/n05-chiroute/verify"
)

func main() {
	t, err := tell.New(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	r := chi.NewRouter()
	r.Use(middleware.Logger, middleware.Recoverer, verify.Chat)
	r.Route("/chat", build.NewServer(t).Routes)
	log.Fatal(http.ListenAndServe(":8080", r))
}
