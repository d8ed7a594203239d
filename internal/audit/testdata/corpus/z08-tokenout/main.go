package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// The front end calls the Chat API itself with a short-lived token.
func tokenHandler(key []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		cfg, err := google.JWTConfigFromJSON(key, chat.ChatMessagesReadonlyScope, chat.ChatSpacesReadonlyScope)
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		cfg.Subject = r.Header.Get("X-User")
		ts := cfg.TokenSource(r.Context())
		svc, err := chat.NewService(r.Context(), option.WithTokenSource(ts))
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		sp, err := svc.Spaces.List().Do()
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		tok, err := ts.Token()
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		json.NewEncoder(w).Encode(map[string]any{"token": tok.AccessToken, "spaces": sp.Spaces})
	}
}

func main() {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/token", tokenHandler(key))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
