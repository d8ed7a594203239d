// Command synccreate echoes.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type chatEvent struct {
	Type    string        `json:"type"`
	Space   *chat.Space   `json:"space"`
	Message *chat.Message `json:"message"`
}

func decode(r *http.Request) (ev chatEvent, err error) {
	err = json.NewDecoder(r.Body).Decode(&ev)
	return
}

func echo(svc *chat.Service) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ev, err := decode(r)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		reply := &chat.Message{Text: ev.Message.Text}
		if _, err := svc.Spaces.Messages.Create(ev.Space.Name, reply).Context(r.Context()).Do(); err != nil { // @create
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		w.WriteHeader(http.StatusOK)
	})
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "sa.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("POST /chat", echo(svc))
	log.Fatal(http.ListenAndServe(":8080", mux))
}
