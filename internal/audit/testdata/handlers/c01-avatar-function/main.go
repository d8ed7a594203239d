// Package avatarapp is a Cloud Function that shows the sender's avatar on a card.
package avatarapp

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"

	"google.golang.org/api/chat/v1"
)

// cardsResponse is the message that the app returns.
type cardsResponse struct {
	Text    string             `json:"text,omitempty"`
	CardsV2 []*chat.CardWithId `json:"cardsV2"`
}

// AvatarApp is the entry point. Deploy with --entry-point=AvatarApp.
func AvatarApp(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet {
		fmt.Fprint(w, "Hello! This function must be called from Google Chat.")
		return
	}
	log.Printf("content type %q", r.Header.Get("Content-Type"))

	var event chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if event.Message == nil || event.Message.Sender == nil {
		w.WriteHeader(http.StatusOK)
		return
	}

	response := createMessage(event.Message.Sender.DisplayName, event.Message.Sender.AvatarUrl)
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(response); err != nil {
		log.Printf("encoding: %v", err)
	}
}

func createMessage(displayName, imageURL string) cardsResponse {
	picture := &chat.GoogleAppsCardV1Widget{
		Image: &chat.GoogleAppsCardV1Image{ImageUrl: imageURL},
	}
	return cardsResponse{
		Text: "Here's your avatar",
		CardsV2: []*chat.CardWithId{{
			CardId: "avatarCard",
			Card: &chat.GoogleAppsCardV1Card{
				Name:   "Avatar Card",
				Header: &chat.GoogleAppsCardV1CardHeader{Title: fmt.Sprintf("Hello %s!", displayName)},
				Sections: []*chat.GoogleAppsCardV1Section{{
					Widgets: []*chat.GoogleAppsCardV1Widget{
						{TextParagraph: &chat.GoogleAppsCardV1TextParagraph{Text: "Your avatar picture: "}},
						picture,
					},
				}},
			},
		}},
	}
}
