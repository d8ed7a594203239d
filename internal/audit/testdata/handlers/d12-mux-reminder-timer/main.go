// Reminder bot: "/remind 10m tea". The client is made in the handler, but for the timer.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"example.com/handlers/d12-mux-reminder-timer/guard"
	"github.com/gorilla/mux"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func newChat() (*chat.Service, error) {
	return chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("CHAT_SA")),
		option.WithScopes(chat.ChatBotScope))
}

func remind(w http.ResponseWriter, r *http.Request) {
	defer r.Body.Close()
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	if ev.Type != "MESSAGE" || ev.Message.SlashCommand == nil {
		say(w, "Try /remind 10m tea")
		return
	}
	when, what, _ := strings.Cut(strings.TrimSpace(ev.Message.ArgumentText), " ")
	d, err := time.ParseDuration(when)
	if err != nil {
		say(w, "I do not understand "+when)
		return
	}
	svc, err := newChat()
	if err != nil {
		http.Error(w, "chat", 500)
		return
	}
	time.AfterFunc(d, func() {
		msg := &chat.Message{Text: "Reminder: " + what, Thread: ev.Message.Thread}
		if _, err := svc.Spaces.Messages.Create(ev.Space.Name, msg).Do(); err != nil {
			log.Println("remind:", err)
		}
	})
	say(w, "OK, in "+d.String())
}

func say(w http.ResponseWriter, text string) {
	w.Header().Set("Content-Type", "application/json")
	b, _ := json.Marshal(chat.Message{Text: text})
	w.Write(b)
}

func main() {
	r := mux.NewRouter()
	r.Use(guard.Chat(os.Getenv("PROJECT_NUMBER")))
	r.HandleFunc("/", remind).Methods(http.MethodPost)
	log.Fatal(http.ListenAndServe(":8080", r))
}
