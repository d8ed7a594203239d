// Command chibot answers at once and follows up later.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

const audience = "https://bot.example.com/events"

func fromChat(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		p, err := idtoken.Validate(r.Context(), raw, audience)
		if err != nil || p.Claims["email"] != "chat@system.gserviceaccount.com" {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type bot struct{ messages *chat.SpacesMessagesService }

func (b *bot) events(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if ev.Type == "MESSAGE" {
		go b.follow(ev.Space.Name, ev.Message.Text)
	}
	_ = json.NewEncoder(w).Encode(&chat.Message{Text: "On it."})
}

func (b *bot) follow(space, text string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	time.Sleep(5 * time.Second)
	if _, err := b.messages.Create(space, &chat.Message{Text: "Done: " + text}).Context(ctx).Do(); err != nil { // @create
		log.Print(err)
	}
}

func main() {
	svc, err := chat.NewService(context.Background(), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	b := &bot{messages: svc.Spaces.Messages}
	r := chi.NewRouter()
	r.Use(fromChat)
	r.Post("/events", b.events)
	log.Fatal(http.ListenAndServe(":8080", r))
}
