// Poll bot: the check of the sender is behind an interface with one implementation of our own.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"

	"example.com/handlers/d13-verifier-interface/auth"
	"google.golang.org/api/chat/v1"
)

type verifier interface {
	Verify(r *http.Request) error
}

type pollBot struct {
	check verifier
	votes map[string]int
}

func (b *pollBot) handle(w http.ResponseWriter, r *http.Request) {
	if err := b.check.Verify(r); err != nil {
		log.Print(err)
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	ev, err := decode(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	switch ev.Type {
	case "MESSAGE":
		writeMessage(w, card(strings.Fields(ev.Message.ArgumentText)))
	case "CARD_CLICKED":
		b.votes[ev.Action.ActionMethodName]++
		m := &chat.Message{Text: "Thanks for the vote."}
		m.ActionResponse = &chat.ActionResponse{Type: "UPDATE_MESSAGE"}
		writeMessage(w, m)
	}
}

func decode(r *http.Request) (*chat.DeprecatedEvent, error) {
	var ev chat.DeprecatedEvent
	return &ev, json.NewDecoder(r.Body).Decode(&ev)
}

func card(options []string) *chat.Message {
	var ws []*chat.GoogleAppsCardV1Widget
	for _, o := range options {
		ws = append(ws, &chat.GoogleAppsCardV1Widget{TextParagraph: &chat.GoogleAppsCardV1TextParagraph{Text: o}})
	}
	return &chat.Message{CardsV2: []*chat.CardWithId{{CardId: "poll", Card: &chat.GoogleAppsCardV1Card{
		Sections: []*chat.GoogleAppsCardV1Section{{Widgets: ws}},
	}}}}
}

func writeMessage(w http.ResponseWriter, m *chat.Message) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(m); err != nil {
		log.Print(err)
	}
}

func main() {
	b := &pollBot{check: auth.NewGoogle(os.Getenv("AUDIENCE")), votes: map[string]int{}}
	http.HandleFunc("/", b.handle)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
