package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const (
	added   = "ADDED_TO_SPACE"
	message = "MESSAGE"
	clicked = "CARD_CLICKED"
)

type reaction func(context.Context, *chat.SpacesMessagesService, *chat.DeprecatedEvent) error

var reactions = map[string]reaction{
	added:   welcome,
	message: offer,
	clicked: order,
}

func welcome(ctx context.Context, messages *chat.SpacesMessagesService, ev *chat.DeprecatedEvent) error {
	_, err := messages.Create(ev.Space.Name, &chat.Message{Text: "Coffee? Mention me."}).Context(ctx).Do()
	return err
}

func offer(ctx context.Context, messages *chat.SpacesMessagesService, ev *chat.DeprecatedEvent) error {
	button := &chat.GoogleAppsCardV1Button{
		Text: "Espresso",
		OnClick: &chat.GoogleAppsCardV1OnClick{Action: &chat.GoogleAppsCardV1Action{
			Function:   "order",
			Parameters: []*chat.GoogleAppsCardV1ActionParameter{{Key: "kind", Value: "espresso"}},
		}},
	}
	card := &chat.GoogleAppsCardV1Card{Sections: []*chat.GoogleAppsCardV1Section{{
		Widgets: []*chat.GoogleAppsCardV1Widget{{
			ButtonList: &chat.GoogleAppsCardV1ButtonList{Buttons: []*chat.GoogleAppsCardV1Button{button}},
		}},
	}}}
	m := &chat.Message{CardsV2: []*chat.CardWithId{{CardId: "offer", Card: card}}, Thread: ev.Message.Thread}
	_, err := messages.Create(ev.Message.Space.Name, m).Context(ctx).Do()
	return err
}

func order(ctx context.Context, messages *chat.SpacesMessagesService, ev *chat.DeprecatedEvent) error {
	kind := ev.Common.Parameters["kind"]
	space := ev.Space
	call := messages.Create(space.Name, &chat.Message{
		Text:   "One " + kind + " for " + ev.User.DisplayName,
		Thread: ev.Thread,
	})
	_, err := call.Context(ctx).Do()
	return err
}

type bar struct {
	messages *chat.SpacesMessagesService
	token    string
}

func (b *bar) event(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if ev.Token != b.token {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	react, ok := reactions[ev.Type]
	if !ok {
		return
	}
	if err := react(r.Context(), b.messages, &ev); err != nil {
		log.Printf("%s: %v", ev.Type, err)
		w.WriteHeader(http.StatusBadGateway)
	}
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "barista.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	b := &bar{messages: svc.Spaces.Messages, token: os.Getenv("CHAT_TOKEN")}
	http.HandleFunc("/barista", b.event)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
