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

var (
	chatService *chat.Service
	token       = os.Getenv("CHAT_TOKEN")
)

// handle closes the exchange with Chat first, so that the thirty seconds do not matter, and then takes its time.
func handle(w http.ResponseWriter, r *http.Request) {
	var event struct {
		Type    string `json:"type"`
		Token   string `json:"token"`
		Space   struct{ Name string }
		Message struct {
			Text   string
			Thread struct{ Name string }
		} `json:"message"`
	}
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	if token != event.Token {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}

	w.Header().Set("Content-Length", "0")
	w.WriteHeader(http.StatusOK)
	if err := http.NewResponseController(w).Flush(); err != nil {
		log.Println("flush:", err)
	}

	if event.Type != "MESSAGE" {
		return
	}
	answer := compute(event.Message.Text)
	_, err := chatService.Spaces.Messages.Create(event.Space.Name, &chat.Message{
		Text:   answer,
		Thread: &chat.Thread{Name: event.Message.Thread.Name},
	}).MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD").Do()
	if err != nil {
		log.Println("answer:", err)
	}
}

func compute(text string) string {
	sum := 0
	for _, c := range text {
		sum = (sum*31 + int(c)) % 97
	}
	return []string{"Yes.", "No.", "Ask again later."}[sum%3]
}

func main() {
	var err error
	chatService, err = chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "oracle.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("POST /{$}", handle)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
