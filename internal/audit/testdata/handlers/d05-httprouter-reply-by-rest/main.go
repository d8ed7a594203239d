// Ticket bot: replies to every message by the REST API although the response would do.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"regexp"

	"github.com/julienschmidt/httprouter"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

var ticket = regexp.MustCompile(`[A-Z]{2,5}-\d+`)

type tickets struct {
	svc  *chat.Service
	base string
}

func (t *tickets) handle(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {
	auth := r.Header.Get("Authorization")
	if len(auth) < 8 {
		http.Error(w, "who are you", http.StatusUnauthorized)
		return
	}
	if _, err := idtoken.Validate(r.Context(), auth[7:], os.Getenv("AUD")); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	event := new(chat.DeprecatedEvent)
	if err := json.NewDecoder(r.Body).Decode(event); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if event.Type != "MESSAGE" {
		w.WriteHeader(http.StatusOK)
		return
	}
	reply := &chat.Message{Thread: &chat.Thread{Name: event.Message.Thread.Name}}
	for _, id := range ticket.FindAllString(event.Message.Text, -1) {
		reply.Text += fmt.Sprintf("%s/browse/%s\n", t.base, id)
	}
	parent := event.Space.Name
	if _, err := t.svc.Spaces.Messages.Create(parent, reply).Context(r.Context()).Do(); err != nil {
		log.Print(err)
		http.Error(w, "chat", http.StatusBadGateway)
		return
	}
	w.Write([]byte("ok"))
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "/secrets/chat.json"),
		option.WithScopes("https://www.googleapis.com/auth/chat.bot"),
	)
	if err != nil {
		log.Fatal(err)
	}
	t := &tickets{svc: svc, base: os.Getenv("JIRA")}
	router := httprouter.New()
	router.POST("/events", t.handle)
	log.Fatal(http.ListenAndServe(":8080", router))
}
