// Slack app that mirrors into Chat, with a command that replays saved Chat events. No Chat handler here.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type slackEvent struct {
	Type      string `json:"type"`
	Challenge string `json:"challenge"`
	Event     struct {
		Type    string `json:"type"`
		Channel string `json:"channel"`
		Text    string `json:"text"`
	} `json:"event"`
}

type mirror struct {
	chat  *chat.Service
	space string
}

func (m *mirror) slack(w http.ResponseWriter, r *http.Request) {
	var ev slackEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	switch ev.Type {
	case "url_verification":
		json.NewEncoder(w).Encode(map[string]string{"challenge": ev.Challenge})
	case "event_callback":
		if ev.Event.Type != "message" {
			return
		}
		msg := &chat.Message{Text: "#" + ev.Event.Channel + ": " + ev.Event.Text}
		if _, err := m.chat.Spaces.Messages.Create(m.space, msg).Context(r.Context()).Do(); err != nil {
			http.Error(w, "chat", http.StatusBadGateway)
			return
		}
		fmt.Fprintln(w, "ok")
	}
}

// replay prints a saved event; the file was written by another program.
func replay(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var ev chat.DeprecatedEvent
	if err := json.Unmarshal(data, &ev); err != nil {
		return err
	}
	if ev.Type == "MESSAGE" {
		fmt.Println(ev.User.DisplayName, ev.Message.Text)
	}
	return nil
}

func main() {
	file := flag.String("replay", "", "event file to print")
	flag.Parse()
	if *file != "" {
		if err := replay(*file); err != nil {
			log.Fatal(err)
		}
		return
	}
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("SA")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	m := &mirror{chat: svc, space: os.Getenv("SPACE")}
	http.HandleFunc("/slack", m.slack)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
