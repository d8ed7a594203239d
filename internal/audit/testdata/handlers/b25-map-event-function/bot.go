// Package bot is a Cloud Function that turns words around.
package bot

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/GoogleCloudPlatform/functions-framework-go/functions"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func init() { functions.HTTP("Bot", handle) }

var service = sync.OnceValues(func() (*chat.Service, error) {
	return chat.NewService(context.Background(), option.WithScopes(chat.ChatBotScope))
})

type object = map[string]any

func handle(w http.ResponseWriter, r *http.Request) {
	var event object
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "no JSON", http.StatusBadRequest)
		return
	}
	space, _ := event["space"].(object)
	var err error
	switch event["type"] {
	case "ADDED_TO_SPACE":
		err = reply(space, "Say something!")
	case "MESSAGE":
		message, _ := event["message"].(object)
		text, _ := message["text"].(string)
		words := strings.Fields(text)
		slices.Reverse(words)
		err = reply(space, strings.Join(words, " "))
	case "REMOVED_FROM_SPACE":
		log.Printf("removed from %v", space["name"])
	}
	if err != nil {
		log.Print(err)
		http.Error(w, "no luck", http.StatusInternalServerError)
	}
}

func reply(space object, text string) error {
	svc, err := service()
	if err != nil {
		return err
	}
	name, _ := space["name"].(string)
	_, err = svc.Spaces.Messages.Create(name, &chat.Message{Text: text}).Do()
	return err
}
