package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var api *chat.Service

// relay answers at once, flushes, and goes on working in the same goroutine.
func relay(audit string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var ev chat.DeprecatedEvent
		if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
			http.Error(w, "not an event", http.StatusBadRequest)
			return
		}
		body, err := json.Marshal(chat.Message{Text: "On it."})
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		rc := http.NewResponseController(w)
		w.Header().Set("Content-Type", "application/json")
		w.Write(body)
		if err := rc.Flush(); err != nil {
			log.Print(err)
			return
		}

		created, err := api.Spaces.Messages.Create(audit, &chat.Message{Text: ev.User.DisplayName + " asked something"}).Do()
		if err != nil {
			log.Print(err)
			return
		}
		time.AfterFunc(time.Hour, func() {
			if _, err := api.Spaces.Messages.Delete(created.Name).Do(); err != nil {
				log.Print(err)
			}
		})
	}
}

// legacy is the older endpoint: writing is not yet flushing.
func legacy(w http.ResponseWriter, r *http.Request) {
	ev := &chat.DeprecatedEvent{}
	if json.NewDecoder(r.Body).Decode(ev) != nil || ev.Message == nil {
		return
	}
	json.NewEncoder(w).Encode(map[string]any{
		"text":   "Noted: " + ev.Message.Text,
		"thread": map[string]string{"name": ev.Message.Thread.Name},
	})
	note, err := api.Spaces.Messages.Create(os.Getenv("NOTES"), &chat.Message{Text: ev.Message.Text}).Do()
	if err != nil {
		log.Print(err)
		return
	}
	if f, ok := w.(http.Flusher); ok {
		f.Flush()
		note.Text += "\n(" + ev.User.DisplayName + ")"
		if _, err := api.Spaces.Messages.Update(note.Name, note).UpdateMask("text").Do(); err != nil {
			log.Print(err)
		}
	}
}

func main() {
	var err error
	api, err = chat.NewService(context.Background(), option.WithCredentialsFile("bot.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/v2", relay(os.Getenv("AUDIT")))
	http.HandleFunc("/v1", legacy)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
