// Package main believes everybody.
package main

import (
	"encoding/json"
	"log"
	"net/http"

	"google.golang.org/api/chat/v1"
)

func greet(w http.ResponseWriter, r *http.Request) { // want `this handler takes in Chat events and never checks who sent them`
	var event chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	log.Print(r.Header.Get("User-Agent"))
	json.NewEncoder(w).Encode(&chat.Message{Text: "Hello"})
}

// logged does not look either.
func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Print(r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

func main() {
	http.Handle("POST /", logged(http.HandlerFunc(greet)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
