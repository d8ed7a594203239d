package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/handlers/b05-push-unverified/envelope"
)

type namedResource struct {
	Name string `json:"name"`
}

type interaction struct {
	Type    string        `json:"type"`
	Space   namedResource `json:"space"`
	Message struct {
		Text   string        `json:"text"`
		Thread namedResource `json:"thread"`
	} `json:"message"`
}

type echo struct{ api *chat.Service }

func (e *echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	in := interaction{}
	id, err := envelope.Open(r.Body, &in)
	if err != nil {
		log.Printf("message %s: %v", id, err)
		http.Error(w, "bad message", http.StatusBadRequest)
		return
	}
	if in.Type != "MESSAGE" {
		return
	}
	out := &chat.Message{Text: in.Message.Text, Thread: &chat.Thread{Name: in.Message.Thread.Name}}
	call := e.api.Spaces.Messages.Create(in.Space.Name, out)
	call.MessageReplyOption("REPLY_MESSAGE_OR_FAIL")
	if _, err := call.Do(); err != nil {
		log.Printf("message %s: %v", id, err)
		w.WriteHeader(http.StatusInternalServerError) // delivered again
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	api, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("BOT_KEY")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Addr: ":8080", Handler: &echo{api: api}}
	log.Fatal(srv.ListenAndServe())
}
