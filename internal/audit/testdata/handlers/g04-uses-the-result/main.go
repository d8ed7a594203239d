package main

import (
	"context"
	"encoding/json"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"log"
	"net/http"
	"sync"
)

var svc *chat.Service
var db sync.Map

func h(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		return
	}
	if r.Header.Get("Authorization") == "" {
		return
	}
	m, err := svc.Spaces.Messages.Create(ev.Space.Name, &chat.Message{Text: "hi"}).Do()
	if err != nil {
		return
	}
	db.Store(ev.Space.Name, m.Name)
}

func main() {
	var err error
	svc, err = chat.NewService(context.Background(), option.WithScopes(chat.ChatBotScope), option.WithAuthCredentialsFile(option.ServiceAccount, "sa.json"))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/i", h)
	http.ListenAndServe(":8080", nil)
}
