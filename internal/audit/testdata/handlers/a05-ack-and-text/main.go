package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type chatEvent struct {
	Type    string        `json:"type"`
	Token   string        `json:"token"` // not used any more: Chat sends none to new apps
	User    *chat.User    `json:"user"`
	Space   *chat.Space   `json:"space"`
	Message *chat.Message `json:"message"`
}

var service *chat.Service

func init() {
	var err error
	service, err = chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("BOT_KEY")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatalln("chat.NewService:", err)
	}
}

func logged(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		log.Println(r.RemoteAddr, r.Method, r.URL.Path, r.Header.Get("X-Cloud-Trace-Context"))
		next(w, r)
	}
}

// receive posts the result card and says in its response that it did.
func receive(w http.ResponseWriter, r *http.Request) {
	if ct := r.Header.Get("Content-Type"); !strings.HasPrefix(ct, "application/json") {
		http.Error(w, "want JSON, got "+ct, http.StatusUnsupportedMediaType)
		return
	}
	var e chatEvent
	if err := json.NewDecoder(r.Body).Decode(&e); err != nil {
		http.Error(w, "cannot decode", 400)
		return
	}
	if e.Type != "MESSAGE" || e.Message == nil {
		return
	}

	result := &chat.Message{
		CardsV2: []*chat.CardWithId{{
			CardId: "result",
			Card: &chat.GoogleAppsCardV1Card{
				Header: &chat.GoogleAppsCardV1CardHeader{Title: "Search", Subtitle: e.Message.ArgumentText},
			},
		}},
	}
	sent, err := service.Spaces.Messages.Create(e.Space.Name, result).Do()
	w.Header().Set("Content-Type", "application/json")
	if err != nil {
		log.Println("create:", err)
		fmt.Fprintf(w, `{"text": "Sorry %s, that did not work."}`, e.User.Name)
		return
	}
	fmt.Fprintf(w, `{"text": "There you are, <%s>: %s"}`, e.User.Name, sent.Name)
}

func main() {
	http.HandleFunc("/receive", logged(receive))
	log.Fatalln(http.ListenAndServe("0.0.0.0:8080", nil))
}
