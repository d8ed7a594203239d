package main

import (
	"context"
	"log"
	"net/http"
	"sync"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
)

var client = sync.OnceValues(func() (*chat.Client, error) {
	return chat.NewClient(context.Background())
})

func notify(w http.ResponseWriter, r *http.Request) {
	c, err := client()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, err = c.CreateMessage(r.Context(), &chatpb.CreateMessageRequest{
		Parent:  "spaces/" + r.PathValue("space"),
		Message: &chatpb.Message{Text: r.FormValue("text")},
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func main() {
	http.HandleFunc("POST /notify/{space}", notify)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
