// Chat app built as a Workspace add-on: own types for the event, data actions in the response.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

type addonEvent struct {
	Chat struct {
		User struct {
			DisplayName string `json:"displayName"`
		} `json:"user"`
		MessagePayload *struct {
			Message struct {
				Text string `json:"text"`
			} `json:"message"`
		} `json:"messagePayload"`
		AddedToSpacePayload *struct{} `json:"addedToSpacePayload"`
	} `json:"chat"`
}

type obj map[string]any

func createMessage(text string) obj {
	return obj{"hostAppDataAction": obj{"chatDataAction": obj{"createMessageAction": obj{"message": obj{"text": text}}}}}
}

// Bot will post reminders one day; until then nobody calls Chat.
type Bot struct {
	Chat     *chat.Service
	Audience string
}

func (b *Bot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p, err := idtoken.Validate(r.Context(), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), b.Audience)
	if err != nil || p.Claims["email"] != os.Getenv("ADDON_SA") {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	var ev addonEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	out := obj{}
	switch {
	case ev.Chat.MessagePayload != nil:
		out = createMessage("Noted: " + ev.Chat.MessagePayload.Message.Text)
	case ev.Chat.AddedToSpacePayload != nil:
		out = createMessage("Hello " + ev.Chat.User.DisplayName)
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(out)
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("SA")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(":8080", &Bot{Chat: svc, Audience: os.Getenv("AUD")}))
}
