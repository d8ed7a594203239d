package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Event struct {
	Type    string   `json:"type"`
	User    *User    `json:"user,omitempty"`
	Message *Message `json:"message,omitempty"`
}

type User struct {
	Name  string `json:"name"`
	Email string `json:"email"`
}

type Message struct {
	ArgumentText string `json:"argumentText"`
}

// RoomHandler opens rooms in the name of whoever asks.
type RoomHandler struct {
	key []byte
}

func (h *RoomHandler) serviceFor(ctx context.Context, email string) (*chat.Service, error) {
	cfg, err := google.JWTConfigFromJSON(h.key, chat.ChatSpacesScope)
	if err != nil {
		return nil, err
	}
	cfg.Subject = email
	return chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
}

func (h *RoomHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var ev Event
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if ev.Type != "MESSAGE" || ev.User == nil || ev.Message == nil {
		fmt.Fprint(w, "{}")
		return
	}
	room, err := h.open(r.Context(), ev.User.Email, ev.Message.ArgumentText)
	if err != nil {
		log.Print(err)
		json.NewEncoder(w).Encode(map[string]string{"text": "That did not work."})
		return
	}
	json.NewEncoder(w).Encode(map[string]string{"text": "Opened <" + room.SpaceUri + "|your room>"})
}

func (h *RoomHandler) open(ctx context.Context, email, topic string) (*chat.Space, error) {
	svc, err := h.serviceFor(ctx, email)
	if err != nil {
		return nil, err
	}
	room, err := svc.Spaces.Setup(&chat.SetUpSpaceRequest{
		Space: &chat.Space{SpaceType: "SPACE", DisplayName: topic},
	}).Context(ctx).Do()
	if err != nil {
		return nil, fmt.Errorf("setup: %w", err)
	}
	_, err = svc.Spaces.Messages.Create(room.Name, &chat.Message{Text: "Topic: " + topic}).Context(ctx).Do()
	return room, err
}

func main() {
	key, err := os.ReadFile("delegated.json")
	if err != nil {
		log.Fatal(err)
	}
	srv := http.Server{Addr: ":8080", Handler: &RoomHandler{key: key}}
	log.Fatal(srv.ListenAndServe())
}
