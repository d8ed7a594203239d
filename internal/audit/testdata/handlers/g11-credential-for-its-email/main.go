package main

import (
	"encoding/json"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"net/http"
	"os"
)

func h(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		return
	}
	if r.Header.Get("Authorization") == "" {
		return
	}
	ctx := r.Context()
	_ = ctx
	b, err := os.ReadFile("sa.json")
	if err != nil {
		return
	}
	cfg, err := google.JWTConfigFromJSON(b, chat.ChatBotScope)
	if err != nil {
		return
	}
	println(cfg.Email)
	json.NewEncoder(w).Encode(chat.Message{Text: "ok"})
}

func main() {
	http.HandleFunc("/i", h)
	http.ListenAndServe(":8080", nil)
}
