// routes registers its handlers through an interface of its own.
package main

import (
	"context"
	"log"
	"net/http"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type router interface {
	HandleFunc(pattern string, handler func(http.ResponseWriter, *http.Request))
}

func handle(r router, pattern string, f func(http.ResponseWriter, *http.Request)) {
	r.HandleFunc(pattern, f)
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithServiceAccountFile("key.json"),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppSpacesScope))
	if err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	handle(mux, "/ping", func(w http.ResponseWriter, r *http.Request) {
		if _, err := svc.Spaces.Messages.Create("spaces/a", &chat.Message{Text: "ping"}).Do(); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	})
	log.Fatal(http.ListenAndServe(":8080", mux))
}
